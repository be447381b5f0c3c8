'use client'

import { useId } from 'react'
import { RefusedSummary } from '@/components/form/refused-summary'
import { SubmitButton } from '@/components/form/submit-button'
import { useFormState } from '@/components/form/use-form-state'
import type { FormAction } from '@/lib/refusals/result'

/** `cannot`: why this one is not to choose. */
export type AdvisorRow = { id: string; name: string; about: string; points: string | null; cannot: string | null }

type AcceptAndAssignFormProps = {
  action: FormAction<never>
  hidden: Record<string, string | number | undefined>
  rows: readonly AdvisorRow[]
  word: string
}

/** One press on an advisor's own button gives them the case. The first one is who suits it best. */
export function AcceptAndAssignForm({ action, hidden, rows, word }: AcceptAndAssignFormProps) {
  const [state, dispatch] = useFormState<never>(action, useId())
  return (
    <form action={dispatch}>
      {state.status === 'refused' && <RefusedSummary word={word} refusal={state} />}
      {Object.entries(hidden).map(
        ([field, value]) => value !== undefined && <input key={field} type="hidden" name={field} value={value} />,
      )}
      <ul>
        {rows.map(({ id, name, about, points, cannot }, place) => (
          <li
            key={id}
            className="border-hairline grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-t py-2 last:pb-0"
          >
            <span className={cannot ? 'text-muted' : 'font-strong'}>
              {name}
              {points && <span className="text-muted ml-2 text-sm font-normal whitespace-nowrap">{points}</span>}
            </span>
            {cannot ? (
              <span className="text-muted row-span-2 text-end text-sm">{cannot}</span>
            ) : (
              <SubmitButton
                name="advisorId"
                value={id}
                size="compact"
                variant={place === 0 ? 'primary' : 'secondary'}
                aria-label={`${word} ${name}`}
                data-keys={place === 0 ? 't' : undefined}
                className="row-span-2"
              >
                {word}
              </SubmitButton>
            )}
            <span className="text-muted text-sm">{about}</span>
          </li>
        ))}
      </ul>
    </form>
  )
}
