import { getLocale, getTranslations } from 'next-intl/server'
import { WrittenPage } from '@/components/pages/written-page'
import { ButtonLink } from '@/components/ui/button'
import { pagePath } from '@/lib/i18n/routes'
import { findPageText } from '@/lib/pages/find-page-text'

export async function generateMetadata() {
  return { title: (await getTranslations('pages.titles'))('accessibility') }
}

export default async function Page() {
  const [t, locale] = await Promise.all([getTranslations('pages'), getLocale()])
  return (
    <WrittenPage heading={t('titles.accessibility')} source={await findPageText('accessibility', locale)}>
      <p className="mt-10">
        <ButtonLink href={pagePath(locale, '/accessibility/report')}>{t('report')}</ButtonLink>
      </p>
    </WrittenPage>
  )
}
