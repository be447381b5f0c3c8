import type { useTranslations } from 'next-intl'
import type { Choosables } from '@/lib/figures/choosable'
import { choiceOf } from '@/lib/figures/choice'
import type { Scope } from '@/lib/figures/overview'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { SheetAbout } from './figure-sheet'
import { choicesIn } from './choice-words'
import { periodNamed, scopeNamed, type FigureWords } from './scope-words'

type About = {
  locale: Locale
  scope: Scope
  rounds: readonly { code: string; name: string }[]
  /** What cases can be chosen by, where they can. */
  choices?: Choosables
  /** What the figures are held against. */
  compared: Scope | undefined
  countedAt: Date
}

type AboutWords = {
  t: FigureWords
  list: ReturnType<typeof useTranslations<'caseList'>>
  abouts: ReturnType<typeof useTranslations<'caseWords.abouts'>>
}

/** Which round, which days and which cases a file's figures are of, and when they were counted. */
export function sheetAbout(
  { locale, scope, rounds, choices, compared, countedAt }: About,
  words: AboutWords,
): SheetAbout {
  const { t, list, abouts } = words
  const comparedTo = compared && scopeNamed(t, locale, rounds)(compared, scope)
  const chosen = choices ? choicesIn({ t: list, abouts }, choices).said(choiceOf(scope)) : []
  return {
    comparedTo,
    rows: [
      [t('rounds'), rounds.find(({ code }) => code === scope.round)?.name ?? t('allRounds')],
      [t('periods'), scope.period ? periodNamed(t, locale)(scope.period) : t(scope.round ? 'wholeRound' : 'wholeTime')],
      ...chosen.map((said): [string, string] => [t('choice.label'), said]),
      ...(comparedTo ? [[t('compare.label'), comparedTo] as [string, string]] : []),
      [t('file.countedAt'), formatInstant(countedAt, locale)],
    ],
  }
}
