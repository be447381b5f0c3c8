import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** Told wherever somebody of the line begins: an answered question is not looked at again by itself. */
export function UndeliveredNotice({ locale, count }: { locale: Locale; count: number }) {
  const t = useTranslations('buyersLine.undelivered')
  return (
    <Notice tone="warn" heading={t('count', { count })}>
      <p>
        <TextLink href={pagePath(locale, '/buyers-line', {}, { show: 'unreached' })}>{t('show')}</TextLink>
      </p>
    </Notice>
  )
}
