import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { WritePage } from '@/components/articles/write-page'
import { WRITERS } from '@/lib/articles/access'
import { findArticle } from '@/lib/articles/find-article'
import { pageActor } from '@/lib/auth/page-actor'
import { listRecentImages } from '@/lib/images/list-recent-images'
import { issueOfAddress } from '@/lib/refusals/address-issue'
import { discardDraftAction, submitArticleAction, unpublishArticleAction } from '../actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata() {
  return { title: (await getTranslations('blogWrite'))('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const writer = await pageActor(WRITERS)
  const [locale, { id }, { bildfel, vanta, kastat }] = await Promise.all([getLocale(), params, searchParams])
  const [article, images] = await Promise.all([findArticle(writer, id), listRecentImages(writer)])
  if (!article) notFound()
  const refusal = issueOfAddress(bildfel, vanta)
  return (
    <WritePage
      locale={locale}
      article={article}
      images={images}
      requestId={randomUUID()}
      imageRefusal={refusal && { ...refusal, field: refusal.code === 'image-alt-missing' ? 'alt' : 'file' }}
      drawing={[kastat].flat()[0] ?? ''}
      actions={{
        save: submitArticleAction,
        discard: discardDraftAction,
        unpublish: unpublishArticleAction,
      }}
    />
  )
}
