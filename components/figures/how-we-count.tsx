import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RoundRules } from '@/components/rounds/round-rules'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { SummaryList } from '@/components/ui/summary-list'
import type { Locale } from '@/lib/i18n/pathnames'
import { ACTIVITIES, type Activity } from '@/lib/rounds/activities'
import type { RulesOfRound } from '@/lib/rounds/round'
import { formatMinutes } from '@/lib/calendar/minutes'

type Rules = RulesOfRound & { name: string; counted: readonly Activity[] }

/** `round` is null between rounds. `children`: what the host has written about it. */
type HowWeCountProps = { locale: Locale; round: Rules | null; children?: ReactNode }

/** The rules of the open round, from where the database itself reads them, after the host's own words. */
export function HowWeCount({ locale, round, children }: HowWeCountProps) {
  const t = useTranslations('howWeCount')
  const sections = ['minutes', 'reversal', 'outside'] as const
  const figures = ['cases', 'waiting', 'helped', 'hours', 'bids'] as const
  return (
    <>
      <PageHeader heading={t('heading')} lead={t('lead')} />
      <div className="max-w-[66ch] space-y-10">
        {children}
        {round ? (
          <OpenRound locale={locale} round={round} />
        ) : (
          <Notice heading={t('noRoundHeading')}>
            <p>{t('noRoundText')}</p>
          </Notice>
        )}
        {sections.map((section) => (
          <section key={section} className="space-y-3">
            <h2>{t(`${section}Heading`)}</h2>
            <p>{t(section)}</p>
          </section>
        ))}
        <section className="space-y-3">
          <h2>{t('figuresHeading')}</h2>
          <SummaryList
            rows={figures.map((figure) => ({
              key: figure,
              term: t(`figures.${figure}`),
              value: t(`figures.${figure}Text`),
            }))}
          />
        </section>
        <section className="space-y-3">
          <h2>{t('privacyHeading')}</h2>
          <p>{t('privacy')}</p>
        </section>
      </div>
    </>
  )
}

function OpenRound({ locale, round }: { locale: Locale; round: Rules }) {
  const t = useTranslations('howWeCount')
  const words = useTranslations('caseWords')
  const not = ACTIVITIES.filter((activity) => !round.counted.includes(activity))
  const list = (activities: readonly Activity[]) => (
    <ul className="list-disc space-y-1 pl-6">
      {activities.map((activity) => (
        <li key={activity}>{words(`activities.${activity}`)}</li>
      ))}
    </ul>
  )
  return (
    <>
      <section className="space-y-3">
        <h2>{t('capHeading')}</h2>
        <p>{t('cap', { round: round.name, cap: formatMinutes(round.capMinutes, locale) })}</p>
        <p>{t('capFixed')}</p>
      </section>
      <div className="grid gap-8 sm:grid-cols-2">
        <section className="space-y-3">
          <h2>{t('countsHeading')}</h2>
          {list(ACTIVITIES.filter((activity) => round.counted.includes(activity)))}
        </section>
        {not.length > 0 && (
          <section className="space-y-3">
            <h2>{t('countsNotHeading')}</h2>
            {list(not)}
            <p className="text-muted text-sm">{t('countsNot')}</p>
          </section>
        )}
      </div>
      <section className="space-y-3">
        <h2>{t('rulesHeading')}</h2>
        <RoundRules round={round} />
      </section>
    </>
  )
}
