import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/ui/link-tabs'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

export function TrailTabs({ locale, view }: { locale: Locale; view: 'events' | 'access' }) {
  const t = useTranslations('trail')
  return (
    <LinkTabs
      label={t('tabs')}
      tabs={[
        { href: pagePath(locale, '/lead/trail'), text: t('tabEvents'), current: view === 'events' },
        {
          href: pagePath(locale, '/lead/trail', {}, { view: 'access' }),
          text: t('tabAccess'),
          current: view === 'access',
        },
      ]}
    />
  )
}
