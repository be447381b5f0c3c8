'use client'

import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'

const QUICK = [15, 30, 45, 60] as const

/** One tap saves. A number above what is left says so and saves nothing; the rest has a button of its own. */
export function QuickMinutes({ minutesLeft }: { minutesLeft: number }) {
  const t = useTranslations('caseForms.log')
  if (minutesLeft === 0) return null
  return (
    <fieldset>
      <legend className="font-strong mb-2">{t('quick')}</legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {QUICK.map((minutes) =>
          minutes <= minutesLeft ? (
            <button
              key={minutes}
              type="submit"
              name="quick"
              value={minutes}
              className={buttonClass({ size: 'large', wide: true })}
            >
              {t('minutes', { minutes })}
            </button>
          ) : (
            <span
              key={minutes}
              className="border-hairline text-muted flex min-h-16 items-center justify-center rounded-md border-2 border-dashed px-3 text-center text-sm"
            >
              {t('onlyLeft', { minutes, left: minutesLeft })}
            </span>
          ),
        )}
        {minutesLeft < 60 && !QUICK.some((minutes) => minutes === minutesLeft) && (
          <button
            type="submit"
            name="quick"
            value={minutesLeft}
            className={buttonClass({ size: 'large', wide: true, variant: 'secondary' })}
          >
            {t('logRest', { left: minutesLeft })}
          </button>
        )}
      </div>
    </fieldset>
  )
}
