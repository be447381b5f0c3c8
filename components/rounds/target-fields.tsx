'use client'

import { DateField } from '@/components/form/date-field'
import { TextField } from '@/components/form/text-field'
import type { setTargetsInput } from '@/lib/rounds/target-inputs'
import { TARGET_NAMES, type TargetName } from '@/lib/rounds/targets'

type Input = typeof setTargetsInput

export type TargetLabels = Record<TargetName | 'endsOn' | 'endsOnHint' | 'hours' | 'ofFive', string>

/** What a round is to reach: none of it needs to be said. */
export function TargetFields({ labels }: { labels: TargetLabels }) {
  const suffixes: Partial<Record<TargetName, string>> = { minutes: labels.hours, satisfactionTenths: labels.ofFive }
  return (
    <>
      <DateField<Input> name="endsOn" label={labels.endsOn} hint={labels.endsOnHint} optional />
      <div className="grid items-end gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {TARGET_NAMES.map((name) => (
          <TextField<Input>
            key={name}
            name={name}
            label={labels[name]}
            inputMode={name === 'satisfactionTenths' ? 'decimal' : 'numeric'}
            suffix={suffixes[name]}
            width="short"
            autoComplete="off"
            optional
          />
        ))}
      </div>
    </>
  )
}
