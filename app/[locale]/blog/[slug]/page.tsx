import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { PostClosing } from '@/components/articles/post-closing'
import { PostView } from '@/components/articles/post-view'
import { StructuredData } from '@/components/ui/structured-data'
import { WRITERS } from '@/lib/articles/access'
import { feedLinks } from '@/lib/articles/feed-links'
import { findPost } from '@/lib/articles/find-post'
import { metadataOf, structuredPost } from '@/lib/articles/article-metadata'
import { actorsOf } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { alternatesOf, pageUrl } from '@/lib/i18n/alternates'
import { LOCALES } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { listImageFacts } from '@/lib/images/list-image-facts'
import { imageIdsIn } from '@/lib/markdown/pictures-in'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props) {
  const [locale, { slug }] = await Promise.all([getLocale(), params])
  const post = await findPost(locale, slug)
  if (!post) return {}
  const alternates = alternatesOf(locale, '/blog/[slug]', { slug }, { locales: post.hasEnglish ? LOCALES : ['sv'] })
  return { ...metadataOf(post), alternates: { ...alternates, types: feedLinks(locale) } }
}

export default async function Page({ params }: Props) {
  const [locale, { slug }, sent, person] = await Promise.all([getLocale(), params, headers(), currentPerson()])
  const post = await findPost(locale, slug)
  if (!post) notFound()
  const url = pageUrl(post.text.lang, '/blog/[slug]', { slug })
  const isWriter = person !== null && actorsOf(person, WRITERS).length > 0
  return (
    <>
      <StructuredData data={structuredPost(post, url)} nonce={sent.get('x-nonce') ?? undefined} />
      <PostView locale={locale} post={post} pictures={await listImageFacts(imageIdsIn(post.text.body))} url={url}>
        <PostClosing
          locale={locale}
          editHref={isWriter ? pagePath(locale, '/blog/write/[id]', { id: post.id }) : undefined}
        />
      </PostView>
    </>
  )
}
