'use client'

import type { FieldName } from './field-name'
import { FieldShell, type FieldTexts } from './field-shell'
import type { GivenField } from './form-context'

type FileFieldProps<S> = FieldTexts & Omit<GivenField, 'defaultValue'> & { name: FieldName<S>; accept: string }

export function FileField<S = never>({ accept, ...field }: FileFieldProps<S>) {
  return (
    <FieldShell {...field}>
      {(control) => <input {...control} type="file" accept={accept} className="control" />}
    </FieldShell>
  )
}
