import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath, samePlace } from '@/lib/i18n/routes'
import { LanguageLink } from './here'
import { PlaceLink } from './place-link'
import { PUBLIC_PLACES } from './places'

type HeaderProps = {
  locale: Locale
  path: string
  query: string
  demo: boolean
  region: string
}

export function Header({ locale, path, query, demo, region }: HeaderProps) {
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
          <ButtonLink href={pagePath(locale, '/sign-in')} variant="secondary" size="compact">
            {t('signIn')}
          </ButtonLink>
        </div>
      </div>
      <nav aria-label={t('mainNavigation')} className="page-width">
        <ul className="flex flex-wrap gap-x-6">
          {PUBLIC_PLACES.map(({ page, word }) => (
            <li key={page}>
              <PlaceLink path={path} href={pagePath(locale, page)}>
                {t(word)}
              </PlaceLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
