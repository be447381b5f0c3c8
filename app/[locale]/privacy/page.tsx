import { getLocale, getTranslations } from 'next-intl/server'
import { WrittenPage } from '@/components/pages/written-page'
import { findPageText } from '@/lib/pages/find-page-text'

export async function generateMetadata() {
  return { title: (await getTranslations('pages.titles'))('privacy') }
}

export default async function Page() {
  const [t, locale] = await Promise.all([getTranslations('pages.titles'), getLocale()])
  return <WrittenPage heading={t('privacy')} source={await findPageText('privacy', locale)} />
}
