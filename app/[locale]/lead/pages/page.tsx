import { getLocale, getTranslations } from 'next-intl/server'
import { PageList } from '@/components/pages/page-list'
import { ListHeader } from '@/components/ui/list-header'
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
      <ListHeader heading={t('title')} />
      <div className="space-y-4">
        <PageList locale={locale} pages={pages} />
        <p className="text-muted measure text-sm">{t('text')}</p>
      </div>
    </>
  )
}
