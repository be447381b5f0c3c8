import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** What a reader can do next. */
export function PostClosing({ locale, editHref }: { locale: Locale; editHref?: string }) {
  const t = useTranslations('blog')
  return (
    <footer className="border-hairline measure space-y-5 border-t pt-8 print:hidden">
      <h2>{t('askHeading')}</h2>
      <p>{t('askText')}</p>
      <ButtonLink href={pagePath(locale, '/support/new')}>{t('ask')}</ButtonLink>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <TextLink href={pagePath(locale, '/blog')}>{t('allPosts')}</TextLink>
        </li>
        <li>
          <TextLink href={pagePath(locale, '/newsletter')}>{t('followHeading')}</TextLink>
        </li>
        {editHref && (
          <li>
            <TextLink href={editHref}>{t('edit')}</TextLink>
          </li>
        )}
      </ul>
    </footer>
  )
}
