import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { PlaceLink } from './place-link'
import type { Place } from './places'
import { WaitingCount } from './waiting'

type FramePlacesProps = { locale: Locale; path: string; places: readonly Place[]; look: 'row' | 'list' }

/** Places as links, with how much waits at each. */
export function FramePlaces({ locale, path, places, look }: FramePlacesProps) {
  const t = useTranslations('shell')
  return places.map(({ page, word, waiting }) => (
    <li key={page}>
      <PlaceLink path={path} href={pagePath(locale, page)} look={look}>
        {t(word)}
        {waiting && (
          <WaitingCount
            place={waiting}
            words={{
              one: t('waitingOne'),
              other: t('waitingOther', { count: '#' }),
              news: { one: t('newsOne'), other: t('newsOther', { count: '#' }) },
            }}
          />
        )}
      </PlaceLink>
    </li>
  ))
}
