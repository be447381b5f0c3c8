import { pagePath, placeOf } from '@/lib/i18n/routes'
import { canonicalNumber } from '@/lib/text/reference-number'

/**
 * The address of a case or a question whose number was copied in another spelling ('/arenden/ua–2026–1'), with the
 * number as it is written here; null when it already is. Says nothing of whether there is such a number.
 */
export function canonicalPath(path: string): string | null {
  const place = placeOf(path)
  const asked = place?.params.number
  if (!place || asked === undefined) return null
  const number = canonicalNumber(asked)
  if (number === null || number === asked) return null
  return pagePath(place.locale, place.page, { ...place.params, number })
}
