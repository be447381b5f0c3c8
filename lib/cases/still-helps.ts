import type { Locale, Page } from '@/lib/i18n/pathnames'

/** What helps a company whose bid closes before anybody can: what is written down, the next training, the next procurement. */
export const STILL_HELPS = [
  ['articles', '/blog'],
  ['training', '/trainings'],
  ['nextTime', '/support/new'],
] as const satisfies readonly (readonly [string, Page])[]

/** `named`: the very one there is now, in the language it is written in, with its day as 'YYYY-MM-DD'; null: where all of them are. */
export type Help = {
  what: (typeof STILL_HELPS)[number][0]
  path: string
  named: { text: string; lang: Locale; day: string | null } | null
}
