import { getLocale, getTranslations } from 'next-intl/server'
import { feedLinks } from '@/lib/articles/feed-links'
import { alternatesOf } from '@/lib/i18n/alternates'
import { BlogIndex, pageNumber, type SearchParams } from './blog-index'

type Props = { searchParams: SearchParams }

export async function generateMetadata({ searchParams }: Props) {
  const [t, locale, page] = await Promise.all([getTranslations('blog'), getLocale(), pageNumber(searchParams)])
  const query = { sida: page > 1 ? String(page) : undefined }
  return {
    title: t('name'),
    alternates: { ...alternatesOf(locale, '/blog', {}, { query }), types: feedLinks(locale) },
  }
}

export default function Page({ searchParams }: Props) {
  return <BlogIndex searchParams={searchParams} />
}
