import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/ui/drawn'
import { TextLink } from '@/components/ui/text-link'
import type { Locale, Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type FooterProps = { locale: Locale; authority: string; phone: string; hours: string; demo: boolean }

const HERE = [
  ['/support/new', 'newCase'],
  ['/trainings', 'trainings'],
  ['/blog', 'blog'],
  ['/newsletter', 'newsletter'],
  ['/buyers', 'buyers'],
] as const satisfies readonly (readonly [Page, string])[]

const SITE = [
  ['/about', 'about'],
  ['/contact', 'contact'],
  ['/how-we-count', 'footerHowWeCount'],
  ['/proof', 'footerProof'],
  ['/accessibility', 'accessibility'],
  ['/privacy', 'privacy'],
  ['/cookies', 'cookies'],
] as const satisfies readonly (readonly [Page, string])[]

export function Footer({ locale, authority, phone, hours, demo }: FooterProps) {
  const t = useTranslations('shell')
  return (
    <footer className="border-hairline mt-16 border-t print:hidden">
      <div className="page-width grid gap-x-12 gap-y-8 py-10 text-sm sm:grid-cols-[2fr_1fr_1fr]">
        <div className="text-muted max-w-[48ch] space-y-2">
          <p>{t('footerAbout', { authority })}</p>
          <p>{t('footerCall', { phone, hours })}</p>
          {demo && (
            <p>
              <TextLink href={pagePath(locale, '/outbox')}>{t('outbox')}</TextLink>
            </p>
          )}
        </div>
        <FooterList locale={locale} heading={t('footerHere')} places={HERE} />
        <FooterList locale={locale} heading={t('footerSite')} places={SITE} />
      </div>
    </footer>
  )
}

type FooterListProps = { locale: Locale; heading: string; places: typeof HERE | typeof SITE }

function FooterList({ locale, heading, places }: FooterListProps) {
  const t = useTranslations('shell')
  return (
    <nav aria-label={heading}>
      <p className="font-strong mb-1">{heading}</p>
      <Drawn as="ul">
        {places.map(([page, word]) => (
          <li key={page}>
            <TextLink href={pagePath(locale, page)} className="inline-block py-1">
              {t(word)}
            </TextLink>
          </li>
        ))}
      </Drawn>
    </nav>
  )
}
