import { useTranslations } from 'next-intl'
import type { WeekDay } from './drawn-week'

type WeekDaysProps = { days: readonly WeekDay[]; said: (day: string) => string; written: (day: string) => string }

/** On a phone: the days side by side with what is in them. The chosen one is shown; what is typed in the others stays. */
export function WeekDays({ days, said, written }: WeekDaysProps) {
  const t = useTranslations('week')
  const first = Math.max(
    0,
    days.findIndex(({ isToday }) => isToday),
  )
  return (
    <fieldset className="mb-2 sm:hidden">
      <legend className="sr-only">{t('day')}</legend>
      <div className="grid grid-cols-7 gap-1">
        {days.map(({ day, name, short }, index) => (
          <label
            key={day}
            className="framed border-line has-checked:border-action has-checked:bg-action-tint has-focus-visible:outline-focus-edge flex min-h-16 flex-col justify-center rounded-md border-2 text-center text-sm leading-tight has-focus-visible:outline-3"
          >
            <input
              type="radio"
              name="day"
              value={day}
              data-shows={index}
              defaultChecked={index === first}
              aria-label={`${name}, ${said(day)}`}
              className="sr-only"
            />
            <span className="font-strong">{short}</span>
            <span className="text-muted text-[0.75rem] whitespace-nowrap tabular-nums">{written(day)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
