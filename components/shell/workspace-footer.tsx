import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/ui/drawn'
import { TextLink } from '@/components/ui/text-link'
import type { Locale, Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

const LINKS = [
  ['/how-we-count', 'footerHowWeCount'],
  ['/accessibility', 'accessibility'],
  ['/privacy', 'privacy'],
] as const satisfies readonly (readonly [Page, string])[]

type WorkspaceFooterProps = { locale: Locale; phone: string; version: string }

/** One line: whom to ring, and what one must be able to find. */
export function WorkspaceFooter({ locale, phone, version }: WorkspaceFooterProps) {
  const t = useTranslations('shell')
  return (
    <footer className="border-hairline mt-10 border-t print:hidden">
      <Drawn
        as="ul"
        className="page-width text-muted flex flex-wrap items-center gap-x-6 py-2 text-sm max-sm:gap-x-3 max-sm:text-[0.875rem]"
      >
        <li className="py-2.5">{t('footerPhone', { phone })}</li>
        {LINKS.map(([page, word]) => (
          <li key={page}>
            <TextLink href={pagePath(locale, page)} className="inline-block py-2.5">
              {t(word)}
            </TextLink>
          </li>
        ))}
        <li className="py-2.5">{t('version', { version })}</li>
      </Drawn>
    </footer>
  )
}
