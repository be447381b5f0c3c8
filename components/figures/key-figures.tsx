import { useTranslations } from 'next-intl'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { Scope } from '@/lib/figures/overview'
import type { ShownOverview, ShownPanels } from '@/lib/figures/shown-overview'
import type { Shown } from '@/lib/figures/small-cells'
import { forecastOf, reachedOf } from '@/lib/figures/progress'
import { waited } from '@/lib/figures/waited'
import { formatCount, formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { TargetName } from '@/lib/rounds/targets'
import { FigureFoot, type Pace } from './figure-foot'
import { NamedFigure } from './named-figure'
import { useShownWords } from './shown-words'

/** `listed`: whether the reader may see the lists behind the figures. */
type KeyFiguresProps = { locale: Locale; scope: Scope; overview: ShownOverview; listed: boolean; pace: Pace }

export function KeyFigures({ locale, scope, overview, listed, pace }: KeyFiguresProps) {
  const t = useTranslations('figures')
  const { count, time, say } = useShownWords(locale)
  const { cases, figures, results, waiting, hours, participation, trends } = overview
  const reached = reachedOf(overview)
  const foot = (name: TargetName) => (
    <FigureFoot {...{ locale, name, pace }} reached={reached[name]} trend={trends?.[name]} />
  )
  const list = (filter: CaseFilter) => (listed ? pagePath(locale, '/cases', {}, { ...scope, ...filter }) : undefined)
  const held = participation ? pagePath(locale, '/lead/trainings', {}, participation.days) : undefined
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
      <NamedFigure name="cases" {...told(cases?.byStatus.sum, count)} href={list({})}>
        {foot('cases')}
      </NamedFigure>
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
      <NamedFigure name="helped" {...told(hours?.companies, count)} href={list({ figure: 'helped' })}>
        {foot('helped')}
      </NamedFigure>
      <NamedFigure
        name="hours"
        {...told(hours?.used, time)}
        note={hours ? hoursNote(hours, pace.passed, { t, time, locale }) : undefined}
        href={list({ figure: 'hours' })}
      >
        {foot('minutes')}
      </NamedFigure>
      <NamedFigure name="outside" {...told(hours?.outside, time)} href={list({ figure: 'outside' })} />
      <NamedFigure name="bids" {...told(figures?.bids, count)} href={list({ figure: 'bids' })}>
        {foot('bids')}
      </NamedFigure>
      <NamedFigure name="first-bids" {...told(results?.firstBids, count)} href={list({ figure: 'first-bids' })}>
        {foot('firstBids')}
      </NamedFigure>
      <NamedFigure
        name="won"
        {...told(figures?.won, count)}
        note={typeof figures?.bids === 'number' ? t('notes.won', { bids: figures.bids }) : undefined}
        href={list({ figure: 'won' })}
      >
        {foot('won')}
      </NamedFigure>
      <NamedFigure
        name="value"
        {...told(results?.value, (sek) => say(sek, (value) => t('sek', { value: formatCount(value, locale) })))}
        note={typeof results?.valued === 'number' ? t('notes.value', { valued: results.valued }) : undefined}
        href={list({ figure: 'valued' })}
      />
      <NamedFigure name="trainings" {...told(participation?.trainings, count)} href={held}>
        {foot('trainings')}
      </NamedFigure>
      <NamedFigure
        name="participants"
        {...told(participation?.attended, count)}
        note={participation ? t('notes.participants', { trainings: participation.trainings }) : undefined}
        href={held}
      >
        {foot('participants')}
      </NamedFigure>
      <NamedFigure
        name="satisfaction"
        {...(results?.mean === null
          ? { value: t('none') }
          : told(results?.mean, (mean) => say(mean, (value) => formatCount(Math.round(value * 10) / 10, locale))))}
        note={results ? supportNote(results, count, t) : undefined}
        href={list({ figure: 'answered-support' })}
      >
        {foot('satisfactionTenths')}
      </NamedFigure>
    </div>
  )
}

type Telling = { t: Words; time: (shown: Shown) => string; locale: Locale }

/** What is used, of what, with what is booked, and where that leads. */
function hoursNote({ granted, used, booked }: ShownPanels['hours'], passed: number | null, words: Telling) {
  const { t, time, locale } = words
  const forecast = forecastOf(used, passed)
  const said = [
    granted && typeof used === 'number'
      ? t('notes.hours', { granted: time(granted), share: formatPercent(used / granted, locale) })
      : null,
    booked ? t('notes.booked', { booked: time(booked) }) : null,
    forecast === null ? null : t('notes.forecast', { forecast: time(forecast) }),
  ].filter((one) => one !== null)
  return said.length > 0 ? said.join(' · ') : undefined
}

function supportNote({ asked, answered }: ShownPanels['results'], count: (shown: Shown) => string, t: Words) {
  if (asked === 0) return t('notes.notAsked')
  return t('notes.satisfaction', { answered: count(answered), asked: count(asked) })
}

type Words = ReturnType<typeof useTranslations<'figures'>>

function waitingNote({ cases, p90 }: ShownPanels['waiting'], wait: (seconds: number) => string, t: Words) {
  if (typeof p90 !== 'number') return undefined
  return cases === null ? t('notes.waitingOnly', { p90: wait(p90) }) : t('notes.waiting', { p90: wait(p90), cases })
}
