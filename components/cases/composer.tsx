'use client'

import { useId, type ReactNode } from 'react'
import { JustDoneMessage, useLastSide } from '@/components/cases/just-done'
import { classes } from '@/components/ui/classes'

type Side = { key: 'company' | 'internal'; tab: string; form: ReactNode }
type ComposerProps = { label: string; sides: readonly [Side, Side] }

const WRITTEN = ['message', 'note'] as const

const looks = {
  company: {
    opensBy: 'm',
    tab: 'has-checked:border-action has-checked:bg-action-tint has-checked:text-action',
    box: 'border-action bg-action-tint hidden group-has-[[data-side=company]:checked]/composer:block',
  },
  internal: {
    opensBy: 'n',
    tab: 'has-checked:border-warn has-checked:bg-warn-tint has-checked:text-warn',
    box: 'border-warn bg-warn-tint hidden group-has-[[data-side=internal]:checked]/composer:block',
  },
}

/**
 * One place to write with two sides that nobody can mistake: blue goes to the company, amber never does. Which side is
 * shown is a choice in the page itself, so it works without scripts, and what is typed on the other side stays.
 */
export function Composer({ label, sides }: ComposerProps) {
  const name = useId()
  const last = useLastSide() ?? sides[0].key
  return (
    <div id="composer" className="group/composer scroll-mt-32 print:hidden">
      <JustDoneMessage of={WRITTEN} />
      <fieldset className="flex gap-1">
        <legend className="sr-only">{label}</legend>
        {sides.map(({ key, tab }) => (
          <label
            key={key}
            className={classes(
              'border-hairline bg-tint font-strong has-focus-visible:outline-focus-edge flex min-h-11 items-center rounded-t-md border-2 border-b-0 px-4 has-focus-visible:outline-3',
              looks[key].tab,
            )}
          >
            <input
              type="radio"
              name={name}
              data-side={key}
              data-keys={looks[key].opensBy}
              aria-controls={`${name}-${key}`}
              defaultChecked={key === last}
              className="sr-only"
            />
            {tab}
          </label>
        ))}
      </fieldset>
      {sides.map(({ key, form }) => (
        <div
          key={key}
          id={`${name}-${key}`}
          className={classes('rounded-md rounded-tl-none border-2 p-3 sm:p-4', looks[key].box)}
        >
          {form}
        </div>
      ))}
    </div>
  )
}
