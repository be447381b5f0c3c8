import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { PAGE_OF_PLACE, type ListPlace } from '@/lib/views/places'

/** Where the list of participants begins on its page. */
export const PARTICIPANTS_ANCHOR = 'participants'

/** The address of a list with what `query` says, `changed`, from its first page. `of` is the key of one of many. */
export function pathOfList(
  locale: Locale,
  place: ListPlace,
  query: string,
  changed: Record<string, string | undefined> = {},
  of = '',
): string {
  const { page: _page, as: _as, ...kept } = Object.fromEntries(new URLSearchParams(query))
  const shown = { ...kept, ...changed }
  if (place !== 'participants') return pagePath(locale, PAGE_OF_PLACE[place], {}, shown)
  return `${pagePath(locale, '/trainings/manage/[slug]', { slug: of }, shown)}#${PARTICIPANTS_ANCHOR}`
}
