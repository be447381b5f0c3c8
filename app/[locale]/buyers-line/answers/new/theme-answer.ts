import { getTranslations } from 'next-intl/server'
import { themeDraft } from '@/components/buyers/theme-words'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { startThemeAnswer } from '@/lib/buyers/start-theme'
import { listThemePages } from '@/lib/buyers/list-theme-pages'
import { today } from '@/lib/calendar/days'
import { findThemes } from '@/lib/figures/find-themes'
import { readWholeRound } from '@/lib/figures/scope'
import type { Query } from '@/lib/lists/query'
import { listRounds } from '@/lib/rounds/list-rounds'

/** What an answer begins with when it comes from a theme of the address; null where there is no such theme in its round. `isPublished`: a page about it stands already. */
export async function themeAnswer(advisor: BuyerAdvisor, query: Query) {
  const rounds = await listRounds(advisor)
  const code = readWholeRound(query, rounds)
  const { of, themes } = await findThemes(advisor, code)
  const theme = themes.find(({ barrier }) => barrier === query.theme)
  if (!theme) return null
  const round = rounds.find((one) => one.code === code)
  if (!round) return null
  const [sv, en] = await Promise.all(
    (['sv', 'en'] as const).map(async (locale) => {
      const t = await getTranslations({ locale, namespace: 'themes' })
      const kinds = await getTranslations({ locale, namespace: 'themes.kinds' })
      return themeDraft(theme, of, round.name, { t, kinds })
    }),
  )
  if (!sv || !en) return null
  const { barrier } = theme
  const isPublished = Boolean((await listThemePages(code))[barrier])
  return { barrier, round, isPublished, defaults: startThemeAnswer(barrier, sv, en, today()) }
}
