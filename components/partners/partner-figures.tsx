import { useTranslations } from 'next-intl'
import { ShownChart } from '@/components/figures/shown-chart'
import { useShownWords } from '@/components/figures/shown-words'
import { Details } from '@/components/ui/details'
import { Stat } from '@/components/ui/stat'
import type { Status } from '@/lib/cases/status'
import type { Shown } from '@/lib/figures/small-cells'
import { formatDay, formatMonth } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { PartnerFigures as Figures } from '@/lib/partners/find-partner-figures'

const isWords = (shown: Shown) => typeof shown !== 'number'

type PartnerFiguresProps = { locale: Locale; figures: Figures | null; place: string | null }

/** What the programme has done, without numbers that would reveal a single company. */
export function PartnerFigures({ locale, figures, place }: PartnerFiguresProps) {
  const t = useTranslations('partners.figures')
  const words = useTranslations('caseWords.statuses')
  const common = useTranslations('figures')
  const { count, time } = useShownWords(locale)
  const month = (key: string) => formatMonth(key, locale)
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
            <Stat value={count(figures.byStatus.sum)} isWords={isWords(figures.byStatus.sum)} label={t('cases')} />
            <Stat value={count(figures.companies)} isWords={isWords(figures.companies)} label={t('companies')} />
            <Stat
              value={time(figures.minutesByMonth.sum)}
              isWords={isWords(figures.minutesByMonth.sum)}
              label={t('hours')}
            />
          </div>
          <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
            <ShownChart
              name="status"
              caption={t('byStatus')}
              label={common('status')}
              measure={common('count')}
              table={figures.byStatus}
              say={count}
              named={(status) => words(status as Status)}
            />
            <ShownChart
              name="month"
              caption={t('byMonth')}
              label={common('month')}
              measure={common('count')}
              table={figures.byMonth}
              say={count}
              named={month}
            />
            <ShownChart
              name="minutes"
              caption={t('hoursByMonth')}
              label={common('month')}
              measure={common('time')}
              colour={2}
              table={figures.minutesByMonth}
              say={time}
              named={month}
            />
          </div>
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
