import { useTranslations } from 'next-intl'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { Scope } from '@/lib/figures/overview'
import type { ShownOverview, ShownPanels } from '@/lib/figures/shown-overview'
import type { Shown } from '@/lib/figures/small-cells'
import { waited } from '@/lib/figures/waited'
import { formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { NamedFigure } from './named-figure'
import { useShownWords } from './shown-words'

/** `listed`: whether the reader may see the lists behind the figures. */
type KeyFiguresProps = { locale: Locale; scope: Scope; overview: ShownOverview; listed: boolean }

export function KeyFigures({ locale, scope, overview, listed }: KeyFiguresProps) {
  const t = useTranslations('figures')
  const { count, time, say } = useShownWords(locale)
  const { cases, figures, waiting, hours, participation } = overview
  const list = (filter: CaseFilter) => (listed ? pagePath(locale, '/cases', {}, { ...scope, ...filter }) : undefined)
  const wait = (seconds: number) => {
    const { unit, count: units } = waited(seconds)
    return t(`seconds.${unit}`, { count: count(units) })
  }
  const told = (shown: Shown | undefined | null, words: (shown: Shown) => string) => ({
    value: shown === undefined || shown === null ? null : words(shown),
    isWords: typeof shown === 'string',
  })
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 lg:grid-cols-3">
      <NamedFigure name="cases" {...told(cases?.byStatus.sum, count)} href={list({})} />
      <NamedFigure
        name="without-advisor"
        {...told(figures?.withoutAdvisor, count)}
        href={list({ figure: 'without-advisor' })}
      />
      <NamedFigure
        name="waiting"
        {...(waiting?.median === null ? { value: t('none') } : told(waiting?.median, (seconds) => say(seconds, wait)))}
        note={waiting ? waitingNote(waiting, wait, t) : undefined}
        href={list({ figure: 'contacted' })}
      />
      <NamedFigure name="helped" {...told(hours?.companies, count)} href={list({ figure: 'helped' })} />
      <NamedFigure
        name="hours"
        {...told(hours?.used, time)}
        note={
          hours?.granted && typeof hours.used === 'number'
            ? t('notes.hours', {
                granted: time(hours.granted),
                share: formatPercent(hours.used / hours.granted, locale),
              })
            : undefined
        }
        href={list({ figure: 'hours' })}
      />
      <NamedFigure name="outside" {...told(hours?.outside, time)} href={list({ figure: 'outside' })} />
      <NamedFigure name="bids" {...told(figures?.bids, count)} href={list({ figure: 'bids' })} />
      <NamedFigure
        name="won"
        {...told(figures?.won, count)}
        note={typeof figures?.bids === 'number' ? t('notes.won', { bids: figures.bids }) : undefined}
        href={list({ figure: 'won' })}
      />
      <NamedFigure
        name="participants"
        {...told(participation?.attended, count)}
        note={participation ? t('notes.participants', { trainings: participation.trainings }) : undefined}
        href={participation ? pagePath(locale, '/lead/trainings', {}, participation.days) : undefined}
      />
    </div>
  )
}

type Words = ReturnType<typeof useTranslations<'figures'>>

function waitingNote({ cases, p90 }: ShownPanels['waiting'], wait: (seconds: number) => string, t: Words) {
  if (typeof p90 !== 'number') return undefined
  return cases === null ? t('notes.waitingOnly', { p90: wait(p90) }) : t('notes.waiting', { p90: wait(p90), cases })
}
