import { placeOf } from '@/lib/i18n/routes'

/** The number of the case that a page opens, its own or one of those below it; empty for every other page. */
export function caseOpenedAt(path: string): string {
  const place = placeOf(path)
  return place?.page.startsWith('/cases/[number]') ? (place.params.number ?? '') : ''
}
