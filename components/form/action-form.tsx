'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormState, Issue } from '@/lib/refusals/result'
import { DraftLine } from './draft-line'
import { FormFrame } from './form-frame'
import { useActionForm, type ActionFormOptions } from './use-action-form'

type ActionFormProps<T> = ActionFormOptions<T> & {
  /** A function is told how the last send went. */
  children: ReactNode | ((state: FormState<T>) => ReactNode)
  className?: string
  label?: string
  /** Which field it is, said before what is wrong with it in the summary: where many have the same errors. */
  nameOf?: (field: string) => string | null
}

/** A form that knows its errors. Fields inside need only a name and their words. */
export function ActionForm<T>({ children, className, label, nameOf, ...options }: ActionFormProps<T>) {
  const { draft, ...form } = useActionForm<T>(options)
  const errors = useTranslations('errors')
  const words = useTranslations('form')
  const atField = form.issues.some(({ field }) => field !== undefined)
  const ownTitle = words(atField ? 'errorTitle' : 'refusalTitle', { count: form.issues.length })
  return (
    <FormFrame
      {...form}
      sentence={({ code, facts, sentence }: Issue) =>
        sentence ?? (errors.has(code) ? errors(code, facts) : errors('unknown'))
      }
      words={{
        optional: words('optional'),
        errorPrefix: words('errorPrefix'),
        atMost: (max) => words('charactersAtMost', { max }),
        charactersLeft: (count) => words('charactersLeft', { count }),
        charactersOver: (count) => words('charactersOver', { count }),
      }}
      errorTitle={form.title ?? ownTitle}
      className={className}
      label={label}
      nameOf={nameOf}
      foot={options.draft && <DraftLine {...draft} drawn={options.draft} />}
    >
      {children}
    </FormFrame>
  )
}
