import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { Person } from '@/lib/actors/actor'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath, samePlace } from '@/lib/i18n/routes'
import { LanguageLink, PlaceLink } from './here'
import { placesOf, PUBLIC_PLACES } from './places'
import { RarePlaces } from './rare-places'

type HeaderProps = {
  locale: Locale
  path: string
  query: string
  person: Person | null
  demo: boolean
  region: string
  signOut: FormAction<never>
}

export function Header({ locale, path, query, person, demo, region, signOut }: HeaderProps) {
  const t = useTranslations('shell')
  const other = locale === 'sv' ? 'en' : 'sv'
  return (
    <header className="border-hairline bg-surface border-b print:hidden">
      {demo && (
        <p className="bg-warn-tint text-sm">
          <span className="page-width block py-2">
            {t('demoBanner')} <TextLink href={pagePath(locale, '/outbox')}>{t('outbox')}</TextLink>
          </span>
        </p>
      )}
      <div className="page-width flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
        <TextLink href={pagePath(locale, '/')} className="text-ink leading-tight no-underline hover:underline">
          <span className="font-strong block text-lg tracking-tight">{t('name')}</span>
          <span className="text-muted block text-sm">{t('region', { county: region })}</span>
        </TextLink>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
          <LanguageLink href={samePlace(path, other) + query} to={other} className="inline-block py-2">
            {t('otherLanguage')}
          </LanguageLink>
          {person ? (
            <>
              <span className="max-sm:sr-only">{t('signedInAs', { name: person.name })}</span>
              <ButtonForm
                action={signOut}
                word={t('signOut')}
                variant="quiet"
                size="compact"
                buttonClassName="px-0! text-sm! font-normal!"
              />
            </>
          ) : (
            <ButtonLink href={pagePath(locale, '/sign-in')} variant="secondary" size="compact">
              {t('signIn')}
            </ButtonLink>
          )}
        </div>
      </div>
      <nav aria-label={t('mainNavigation')} className="page-width">
        <ul className="flex flex-wrap gap-x-6">
          {(person ? placesOf(person) : PUBLIC_PLACES).map(({ page, word }) => (
            <li key={page}>
              <PlaceLink path={path} href={pagePath(locale, page)}>
                {t(word)}
              </PlaceLink>
            </li>
          ))}
          {person && <RarePlaces locale={locale} path={path} person={person} />}
        </ul>
      </nav>
    </header>
  )
}
