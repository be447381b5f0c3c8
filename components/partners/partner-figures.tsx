import { useTranslations } from 'next-intl'
import { ShownChart } from './shown-chart'
import { Details } from '@/components/ui/details'
import { Stat } from '@/components/ui/stat'
import { nameOfPeriod } from '@/lib/figures/period'
import { LEAST_SHOWN, type Shown } from '@/lib/figures/small-cells'
import { formatCount, formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { PartnerFigures as Figures } from '@/lib/partners/find-partner-figures'
import { formatMinutes } from '@/lib/calendar/minutes'

const isWords = (shown: Shown) => typeof shown !== 'number'

type PartnerFiguresProps = { locale: Locale; figures: Figures | null; place: string | null }

/** What the programme has done, without numbers that would tell of a single company. */
export function PartnerFigures({ locale, figures, place }: PartnerFiguresProps) {
  const t = useTranslations('partners.figures')
  const words = useTranslations('caseWords.statuses')
  const common = useTranslations('figures')
  const inWords = (shown: Shown, format: (value: number) => string) =>
    typeof shown === 'number' ? format(shown) : shown === 'few' ? t('few', { least: LEAST_SHOWN }) : t('hidden')
  const count = (shown: Shown) => inWords(shown, (value) => formatCount(value, locale))
  const time = (shown: Shown) =>
    shown === 'few' ? t('hidden') : inWords(shown, (value) => formatMinutes(value, locale))
  const bar = (key: string, label: string, shown: Shown, text: string) => ({
    ...{ key, label, text },
    value: typeof shown === 'number' ? shown : 0,
  })
  const month = (key: string) => nameOfPeriod(key, locale, () => '')
  return (
    <section aria-labelledby="figures" className="space-y-8">
      <div className="space-y-2">
        <h2 id="figures">{place ? t('headingMunicipality', { place }) : t('headingReferred')}</h2>
        {figures && (
          <p className="text-muted">
            {t('round', { round: figures.round.name, day: formatDay(figures.round.openedOn, locale) })}
          </p>
        )}
      </div>
      {figures ? (
        <>
          <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6">
            <Stat value={count(figures.cases)} isWords={isWords(figures.cases)} label={t('cases')} />
            <Stat value={count(figures.companies)} isWords={isWords(figures.companies)} label={t('companies')} />
            <Stat value={time(figures.minutes)} isWords={isWords(figures.minutes)} label={t('hours')} />
          </div>
          <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
            <ShownChart
              name="status"
              caption={t('byStatus')}
              label={common('status')}
              measure={common('count')}
              total={count(figures.cases)}
              rows={figures.byStatus.map(({ status, shown }) => bar(status, words(status), shown, count(shown)))}
            />
            <ShownChart
              name="month"
              caption={t('byMonth')}
              label={common('month')}
              measure={common('count')}
              total={count(figures.cases)}
              rows={figures.byMonth.map(({ month: key, shown }) => bar(key, month(key), shown, count(shown)))}
            />
            <ShownChart
              name="minutes"
              caption={t('hoursByMonth')}
              label={common('month')}
              measure={common('time')}
              colour={2}
              total={time(figures.minutes)}
              rows={figures.minutesByMonth.map(({ month: key, shown }) => bar(key, month(key), shown, time(shown)))}
            />
          </div>
          {(figures.byStatus.length === 0 || figures.minutesByMonth.length === 0) && (
            <p className="text-muted max-w-[66ch]">{t('divided')}</p>
          )}
        </>
      ) : (
        <p>{t('none')}</p>
      )}
      <Details summary={t('howHeading')}>
        <div className="max-w-[66ch] space-y-3">
          <p>{t(place ? 'howCounted' : 'howReferred')}</p>
          <p>{t('howSmall')}</p>
        </div>
      </Details>
    </section>
  )
}
