import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { PAGE_OF_PLACE, type ViewPlace } from '@/lib/views/places'

/** The address of a list with what `query` says, `changed`, from its first page. `of` is the key of one of many. */
export function pathOfList(
  locale: Locale,
  place: ViewPlace,
  query: string,
  changed: Record<string, string | undefined> = {},
  of = '',
): string {
  const { page: _page, as: _as, ...kept } = Object.fromEntries(new URLSearchParams(query))
  const shown = { ...kept, ...changed }
  return place === 'participants'
    ? pagePath(locale, PAGE_OF_PLACE[place], { slug: of }, shown)
    : pagePath(locale, PAGE_OF_PLACE[place], {}, shown)
}
