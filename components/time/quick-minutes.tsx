'use client'

import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

const QUICK = [15, 30, 45, 60] as const

/**
 * One tap saves. A number above what is left says so and saves nothing; the rest has a button of its own. `null`: what is
 * left does not matter, for the chosen kind does not draw on it.
 */
export function QuickMinutes({ minutesLeft }: { minutesLeft: number | null }) {
  const t = useTranslations('caseForms.log')
  if (minutesLeft === 0) return null
  return (
    <fieldset>
      <legend className="font-strong mb-1 max-sm:sr-only">{t('quick')}</legend>
      <div className="grid grid-cols-4 gap-2">
        {QUICK.map((minutes) =>
          minutesLeft === null || minutes <= minutesLeft ? (
            <button
              key={minutes}
              type="submit"
              name="quick"
              value={minutes}
              className={classes(buttonClass({ wide: true }), 'px-0! whitespace-nowrap')}
            >
              {t('minutes', { minutes })}
            </button>
          ) : (
            <span
              key={minutes}
              className="border-hairline text-muted flex min-h-12 items-center justify-center rounded-md border-2 border-dashed text-center"
            >
              <span aria-hidden="true">{t('minutes', { minutes })}</span>
              <VisuallyHidden>{t('onlyLeft', { minutes, left: minutesLeft })}</VisuallyHidden>
            </span>
          ),
        )}
        {minutesLeft !== null && minutesLeft < 60 && !QUICK.some((minutes) => minutes === minutesLeft) && (
          <button
            type="submit"
            name="quick"
            value={minutesLeft}
            className={classes(buttonClass({ wide: true }), 'col-span-4 sm:col-span-2')}
          >
            {t('logRest', { left: minutesLeft })}
          </button>
        )}
      </div>
    </fieldset>
  )
}
