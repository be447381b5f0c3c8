import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { WritePage } from '@/components/articles/write-page'
import { WRITERS } from '@/lib/articles/access'
import { findArticle } from '@/lib/articles/find-article'
import { pageActor } from '@/lib/auth/page-actor'
import { listRecentImages } from '@/lib/images/list-recent-images'
import { codeOf } from '@/lib/refusals/register'
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
  const [locale, { id }, { bildfel, kastat }] = await Promise.all([getLocale(), params, searchParams])
  const [article, images] = await Promise.all([findArticle(writer, id), listRecentImages(writer)])
  if (!article) notFound()
  const refusal = [bildfel].flat()[0]
  return (
    <WritePage
      locale={locale}
      article={article}
      images={images}
      requestId={randomUUID()}
      imageRefusal={
        refusal ? { code: codeOf(refusal), field: refusal === 'image-alt-missing' ? 'alt' : 'file' } : undefined
      }
      drawing={[kastat].flat()[0] ?? ''}
      actions={{
        save: submitArticleAction,
        discard: discardDraftAction,
        unpublish: unpublishArticleAction,
      }}
    />
  )
}
