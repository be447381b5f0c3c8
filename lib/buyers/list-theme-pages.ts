import 'server-only'
import { answerFrom } from '@/lib/buyers/find-answer'
import type { GeneralAnswer } from '@/lib/buyers/general-answer'
import { BARRIERS, type Barrier } from '@/lib/cases/codes'
import { db } from '@/lib/db/client'

/** A published page about a theme. */
export type ThemePage = GeneralAnswer & { publishedAt: Date }
export type ThemePages = Partial<Record<Barrier, ThemePage>>

/** The pages about the themes of a round that stand published, by their themes. Public, as they are. */
export async function listThemePages(round: string | undefined): Promise<ThemePages> {
  const of = round === undefined ? null : await db().round.findFirst({ where: { code: round }, select: { id: true } })
  if (!of) return {}
  const rows = await db().generalAnswer.findMany({ where: { themeRound: of.id, status: 'published' } })
  const pages: ThemePages = {}
  for (const row of rows) {
    const theme = BARRIERS.find((barrier) => barrier === row.theme)
    if (theme) pages[theme] = { ...answerFrom(row), publishedAt: row.publishedAt }
  }
  return pages
}
