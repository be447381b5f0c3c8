import { useTranslations } from 'next-intl'
import type { Person } from '@/lib/actors/actor'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { PlaceLink } from './here'
import { rarePlacesOf } from './places'

/** A list that opens in the menu's own line, without JavaScript too. */
export function RarePlaces({ locale, path, person }: { locale: Locale; path: string; person: Person }) {
  const t = useTranslations('shell')
  const places = rarePlacesOf(person)
  if (places.length === 0) return null
  return (
    <li className="has-[details[open]]:w-full">
      <details>
        <summary className="text-action hover:text-action-hover hover:border-line inline-flex min-h-11 items-center border-b-4 border-transparent">
          {t('more')}
        </summary>
        <ul aria-label={t('moreNavigation')} className="flex flex-wrap gap-x-6">
          {places.map(({ page, word }) => (
            <li key={page}>
              <PlaceLink path={path} href={pagePath(locale, page)}>
                {t(word)}
              </PlaceLink>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
