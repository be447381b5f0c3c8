import { getLocale, getTranslations } from 'next-intl/server'
import { PageList } from '@/components/pages/page-list'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { listPages } from '@/lib/pages/list-pages'

export async function generateMetadata() {
  return { title: (await getTranslations('pages.lead'))('title') }
}

export default async function Page() {
  const lead = await pageActor(['project-lead'])
  const [t, locale, pages] = await Promise.all([getTranslations('pages.lead'), getLocale(), listPages(lead)])
  return (
    <>
      <PageHeader heading={t('title')} lead={t('text')} />
      <PageList locale={locale} pages={pages} />
    </>
  )
}
