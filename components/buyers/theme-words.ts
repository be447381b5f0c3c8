import type { useTranslations } from 'next-intl'
import type { ThemeWords } from '@/lib/buyers/start-theme'
import type { Theme, Themes } from '@/lib/figures/themes'

const PLACES = ['first', 'second', 'third'] as const

type Words = {
  t: ReturnType<typeof useTranslations<'themes'>>
  kinds: ReturnType<typeof useTranslations<'themes.kinds'>>
}

/** What companies met, in a sentence that stands by itself. */
export function sayTheme({ companies }: Theme, of: Themes['of'], t: Words['t']): string {
  return of === null ? t('met', { companies }) : t('metOf', { companies, of })
}

/** With which buyers; nothing where too few met it with any one kind. */
export function sayKinds({ kinds }: Theme, { t, kinds: named }: Words): string | null {
  if (kinds.length === 0) return null
  return t('with', { kinds: kinds.map(({ kind, companies }) => named(kind, { companies })).join(', ') })
}

/** What a page about the theme begins with: what companies met, and what a buyer may do about it. */
export function themeDraft(theme: Theme, of: Themes['of'], round: string, words: Words): ThemeWords {
  const { t } = words
  const { barrier } = theme
  const advice = PLACES.map((place) => `- ${t(`advice.${barrier}.${place}`)}`)
  const parts = [
    [t('inRound', { round }), sayTheme(theme, of, t), sayKinds(theme, words)].filter(Boolean).join(' '),
    `## ${t('adviceHeading')}`,
    advice.join('\n'),
    t('basis'),
  ]
  return { question: t(`questions.${barrier}`), answer: parts.join('\n\n') }
}
