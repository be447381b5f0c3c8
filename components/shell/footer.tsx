import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type FooterProps = { locale: Locale; authority: string; phone: string; hours: string; demo: boolean }

export function Footer({ locale, authority, phone, hours, demo }: FooterProps) {
  const t = useTranslations('shell')
  return (
    <footer className="border-hairline mt-16 border-t print:hidden">
      <div className="page-width text-muted flex flex-wrap justify-between gap-x-8 gap-y-3 py-8 text-sm">
        <p>{t('footerAbout', { authority })}</p>
        <p>{t('footerCall', { phone, hours })}</p>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          <li>
            <TextLink href={pagePath(locale, '/how-we-count')}>{t('footerHowWeCount')}</TextLink>
          </li>
          {demo && (
            <li>
              <TextLink href={pagePath(locale, '/outbox')}>{t('outbox')}</TextLink>
            </li>
          )}
        </ul>
      </div>
    </footer>
  )
}
