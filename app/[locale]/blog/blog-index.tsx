import { getLocale } from 'next-intl/server'
import { BlogPage } from '@/components/articles/blog-page'
import { SubscribeSection } from '@/components/newsletter/subscribe-section'
import { WRITERS } from '@/lib/articles/access'
import { countTags } from '@/lib/articles/count-tags'
import { listPosts } from '@/lib/articles/list-posts'
import { feedPath } from '@/lib/articles/write-feed'
import { actorsOf } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { joinNewsletterAction } from '../newsletter/actions'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The list of posts, all of them or those of one tag. */
export async function BlogIndex({ tag, searchParams }: { tag?: string; searchParams: SearchParams }) {
  const [locale, page, person] = await Promise.all([getLocale(), pageNumber(searchParams), currentPerson()])
  const [{ posts, hasMore }, tags] = await Promise.all([listPosts(locale, { tag, page }), countTags()])
  return (
    <BlogPage
      locale={locale}
      tag={tag}
      tags={tags.map((one) => one.tag)}
      posts={posts}
      page={page}
      hasMore={hasMore}
      feeds={{ atom: feedPath('atom', locale), json: feedPath('json', locale) }}
      isWriter={person !== null && actorsOf(person, WRITERS).length > 0}
    >
      <SubscribeSection action={joinNewsletterAction} locale={locale} kind="posts" />
    </BlogPage>
  )
}

export async function pageNumber(searchParams: SearchParams): Promise<number> {
  const page = Number([(await searchParams).sida].flat()[0] ?? 1)
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1
}
