import type { Page } from '@/lib/i18n/pathnames'

/** What helps a company whose bid closes before anybody can: what is written down, the next training, the next procurement. */
export const STILL_HELPS = [
  ['articles', '/blog'],
  ['training', '/trainings'],
  ['nextTime', '/support/new'],
] as const satisfies readonly (readonly [string, Page])[]
