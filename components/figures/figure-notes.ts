import { useTranslations } from 'next-intl'
import type { KeyFigureName } from '@/lib/figures/key-figures'
import type { ShownOverview } from '@/lib/figures/shown-overview'
import { forecastOf } from '@/lib/figures/progress'
import { formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { useShownWords } from './shown-words'
import { useFigureWords } from './use-figure-words'

/** What is said below a figure, of those that there is more to say of; `passed` is how much of the round's time has. */
export function useFigureNotes(locale: Locale, overview: ShownOverview, passed: number | null) {
  const t = useTranslations('figures.notes')
  const { count, time } = useShownWords(locale)
  const { shown } = useFigureWords(locale)
  const { figures, results, waiting, hours, participation } = overview
  const notes: Partial<Record<KeyFigureName, () => string | undefined>> = {
    waiting: () => {
      if (!waiting || typeof waiting.p90 !== 'number') return undefined
      const p90 = shown('seconds', waiting.p90)
      return waiting.cases === null ? t('waitingOnly', { p90 }) : t('waiting', { p90, cases: waiting.cases })
    },
    /** What is used, of what, with what is booked, and where that leads. */
    hours: () => {
      if (!hours) return undefined
      const { granted, used, booked } = hours
      const forecast = forecastOf(used, passed)
      const said = [
        granted && typeof used === 'number'
          ? t('hours', { granted: time(granted), share: formatPercent(used / granted, locale) })
          : null,
        booked ? t('booked', { booked: time(booked) }) : null,
        forecast === null ? null : t('forecast', { forecast: time(forecast) }),
      ].filter((one) => one !== null)
      return said.length > 0 ? said.join(' · ') : undefined
    },
    won: () => (typeof figures?.bids === 'number' ? t('won', { bids: figures.bids }) : undefined),
    value: () => (typeof results?.valued === 'number' ? t('value', { valued: results.valued }) : undefined),
    participants: () => (participation ? t('participants', { trainings: participation.trainings }) : undefined),
    satisfaction: () => {
      if (!results) return undefined
      if (results.asked === 0) return t('notAsked')
      return t('satisfaction', { answered: count(results.answered), asked: count(results.asked) })
    },
  }
  return (name: KeyFigureName) => notes[name]?.()
}
