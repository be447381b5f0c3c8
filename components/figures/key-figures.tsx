import { useTranslations } from 'next-intl'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { Overview, Scope } from '@/lib/figures/overview'
import { waited } from '@/lib/figures/waited'
import { formatCount, formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { formatMinutes } from '@/lib/time/minutes'
import { ExplainedFigure } from './explained-figure'

/** `listed`: whether the reader may see the lists behind the figures. */
type KeyFiguresProps = { locale: Locale; scope: Scope; overview: Overview; listed: boolean }

export function KeyFigures({ locale, scope, overview, listed }: KeyFiguresProps) {
  const t = useTranslations('figures')
  const { cases, figures, waiting, hours } = overview
  const list = (filter: CaseFilter) => (listed ? pagePath(locale, '/cases', {}, { ...scope, ...filter }) : undefined)
  const count = (value: number) => formatCount(value, locale)
  const wait = (seconds: number | null) => {
    if (seconds === null) return t('none')
    const { unit, count: units } = waited(seconds)
    return t(`seconds.${unit}`, { count: count(units) })
  }
  const { granted, used } = hours
  const share = granted ? formatPercent(used / granted, locale) : null
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 lg:grid-cols-4">
      <ExplainedFigure name="cases" value={count(sum(cases))} href={list({})} />
      <ExplainedFigure
        name="without-advisor"
        value={count(figures.withoutAdvisor)}
        href={list({ figure: 'without-advisor' })}
      />
      <ExplainedFigure
        name="waiting"
        value={wait(waiting.median)}
        note={waiting.cases > 0 ? t('notes.waiting', { p90: wait(waiting.p90), cases: waiting.cases }) : undefined}
        href={list({ figure: 'contacted' })}
      />
      <ExplainedFigure name="helped" value={count(hours.companies)} href={list({ figure: 'helped' })} />
      <ExplainedFigure
        name="hours"
        value={formatMinutes(used, locale)}
        note={share && granted ? t('notes.hours', { granted: formatMinutes(granted, locale), share }) : undefined}
        href={list({ figure: 'hours' })}
      />
      <ExplainedFigure name="outside" value={formatMinutes(hours.outside, locale)} href={list({ figure: 'outside' })} />
      <ExplainedFigure name="bids" value={count(figures.bids)} href={list({ figure: 'bids' })} />
      <ExplainedFigure
        name="won"
        value={count(figures.won)}
        note={t('notes.won', { bids: figures.bids })}
        href={list({ figure: 'won' })}
      />
    </div>
  )
}

function sum(counts: readonly { count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
