import type { useTranslations } from 'next-intl'
import type { Person } from '@/lib/actors/actor'
import type { Page } from '@/lib/i18n/pathnames'
import { placesOf } from './places'
import type { WaitingNumbers } from './waiting-pills'

/** What the title of a place's tab begins with: '(4) ', or '(7, 2 nya) ' when some of it has not been seen; else nothing. */
export function placeCall(
  person: Person,
  page: Page | undefined,
  waiting: WaitingNumbers,
  t: ReturnType<typeof useTranslations<'shell'>>,
): string {
  const place = placesOf(person).find((one) => one.page === page)?.waiting
  if (!place) return ''
  const [count, news] = [waiting[place] ?? 0, waiting.news?.[place] ?? 0]
  const parts = [
    ...(count > 0 ? [String(count)] : []),
    ...(news > 0 ? [news === 1 ? t('newsOne') : t('newsOther', { count: news })] : []),
  ]
  return parts.length > 0 ? `(${parts.join(', ')}) ` : ''
}
