import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** The same for what is not there and what is not yours. */
export function MissingPage({ locale }: { locale: Locale }) {
  const t = useTranslations('missing')
  return (
    <div className="max-w-[66ch] space-y-5">
      <h1>{t('heading')}</h1>
      <p>{t('text')}</p>
      <ButtonLink href={pagePath(locale, '/')}>{t('home')}</ButtonLink>
    </div>
  )
}
