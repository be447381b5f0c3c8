import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { listPosts } from '@/lib/articles/list-posts'
import { alternatesOf } from '@/lib/i18n/alternates'
import { askedLine } from '@/lib/text/plain-text'
import { BlogIndex, type SearchParams } from '../../blog-index'

type Props = { params: Promise<{ tag: string }>; searchParams: SearchParams }

export async function generateMetadata({ params }: Props) {
  const [t, locale, tag] = await Promise.all([getTranslations('blog'), getLocale(), tagOf(params)])
  return {
    title: t('taggedHeading', { tag }),
    description: t('taggedText', { tag }),
    alternates: alternatesOf(locale, '/blog/tag/[tag]', { tag }),
  }
}

export default async function Page({ params, searchParams }: Props) {
  const [locale, tag] = await Promise.all([getLocale(), tagOf(params)])
  const { posts } = await listPosts(locale, { tag, take: 1 })
  if (posts.length === 0) notFound()
  return <BlogIndex tag={tag} searchParams={searchParams} />
}

async function tagOf(params: Props['params']): Promise<string> {
  const { tag } = await params
  try {
    return askedLine(decodeURIComponent(tag))
  } catch {
    return askedLine(tag)
  }
}
