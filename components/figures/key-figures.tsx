import { useTranslations } from 'next-intl'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { Overview, Scope } from '@/lib/figures/overview'
import { waited } from '@/lib/figures/waited'
import { formatCount, formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { formatMinutes } from '@/lib/calendar/minutes'
import { NamedFigure } from './named-figure'

/** `listed`: whether the reader may see the lists behind the figures. */
type KeyFiguresProps = { locale: Locale; scope: Scope; overview: Overview; listed: boolean }

export function KeyFigures({ locale, scope, overview, listed }: KeyFiguresProps) {
  const t = useTranslations('figures')
  const { cases, figures, waiting, hours, participation } = overview
  const list = (filter: CaseFilter) => (listed ? pagePath(locale, '/cases', {}, { ...scope, ...filter }) : undefined)
  const count = (value: number) => formatCount(value, locale)
  const time = (minutes: number) => formatMinutes(minutes, locale)
  const wait = (seconds: number | null) => {
    if (seconds === null) return t('none')
    const { unit, count: units } = waited(seconds)
    return t(`seconds.${unit}`, { count: count(units) })
  }
  const share = hours?.granted ? formatPercent(hours.used / hours.granted, locale) : null
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 lg:grid-cols-3">
      <NamedFigure name="cases" value={cases && count(sum(cases))} href={list({})} />
      <NamedFigure
        name="without-advisor"
        value={figures && count(figures.withoutAdvisor)}
        href={list({ figure: 'without-advisor' })}
      />
      <NamedFigure
        name="waiting"
        value={waiting && wait(waiting.median)}
        note={
          waiting && waiting.cases > 0
            ? t('notes.waiting', { p90: wait(waiting.p90), cases: waiting.cases })
            : undefined
        }
        href={list({ figure: 'contacted' })}
      />
      <NamedFigure name="helped" value={hours && count(hours.companies)} href={list({ figure: 'helped' })} />
      <NamedFigure
        name="hours"
        value={hours && time(hours.used)}
        note={share && hours?.granted ? t('notes.hours', { granted: time(hours.granted), share }) : undefined}
        href={list({ figure: 'hours' })}
      />
      <NamedFigure name="outside" value={hours && time(hours.outside)} href={list({ figure: 'outside' })} />
      <NamedFigure name="bids" value={figures && count(figures.bids)} href={list({ figure: 'bids' })} />
      <NamedFigure
        name="won"
        value={figures && count(figures.won)}
        note={figures ? t('notes.won', { bids: figures.bids }) : undefined}
        href={list({ figure: 'won' })}
      />
      <NamedFigure
        name="participants"
        value={participation && count(participation.attended)}
        note={participation ? t('notes.participants', { trainings: participation.trainings }) : undefined}
        href={participation ? pagePath(locale, '/lead/trainings', {}, participation.days) : undefined}
      />
    </div>
  )
}

function sum(counts: readonly { count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
