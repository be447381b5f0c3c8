import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { SelectField } from '@/components/form/select-field'
import { Button } from '@/components/ui/button'
import { addDays } from '@/lib/calendar/days'
import { daysOfPeriod } from '@/lib/figures/period'
import type { AskedPeriod } from '@/lib/figures/read-period'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { usePeriodOptions } from './use-period-name'

type PeriodFormProps = {
  locale: Locale
  page: '/lead' | '/lead/follow-up'
  /** What goes along unchanged. */
  kept: Readonly<Record<string, string | undefined>>
  periods: readonly string[]
  asked: AskedPeriod
}

type Fields = { period: string; from: string; until: string }

/** Any period: one that has a name, or two days. */
export function PeriodForm({ locale, page, kept, periods, asked }: PeriodFormProps) {
  const t = useTranslations('figures')
  const { typed, faults, period } = asked
  const options = usePeriodOptions(locale, periods, period)
  const days = period === undefined ? null : daysOfPeriod(period)
  const [first, last] = days ? [days.from, addDays(days.until, -1)] : [typed.from, typed.until]
  const show = (label: string) => (
    <Button type="submit" variant="secondary" size="compact" aria-label={label}>
      {t('showPeriod')}
    </Button>
  )
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
      <form action={pagePath(locale, page)} className="flex flex-wrap items-end gap-3">
        <Kept kept={kept} />
        <SelectField<Fields>
          name="period"
          id="scope-period"
          label={t('periods')}
          emptyLabel={t(kept.round === 'all' ? 'wholeTime' : 'wholeRound')}
          defaultValue={period}
          options={options}
        />
        {show(t('showNamed'))}
      </form>
      <form action={pagePath(locale, page)} className="flex flex-wrap items-end gap-3">
        <Kept kept={kept} />
        <DateField<Fields>
          name="from"
          id="scope-from"
          label={t('firstDay')}
          defaultValue={first}
          error={faults.from && t(`unclear.${faults.from}`)}
        />
        <DateField<Fields>
          name="until"
          id="scope-until"
          label={t('lastDay')}
          defaultValue={last}
          error={faults.until && t(`unclear.${faults.until}`)}
        />
        {show(t('showDays'))}
      </form>
    </div>
  )
}

function Kept({ kept }: Pick<PeriodFormProps, 'kept'>) {
  return Object.entries(kept).map(
    ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
  )
}
