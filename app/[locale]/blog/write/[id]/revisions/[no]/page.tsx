import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RevisionPage } from '@/components/articles/revision-page'
import { WRITERS } from '@/lib/articles/access'
import { findArticle } from '@/lib/articles/find-article'
import { findRevision } from '@/lib/articles/find-revision'
import { pageActor } from '@/lib/auth/page-actor'
import { listImageFacts } from '@/lib/images/list-image-facts'
import { imageIdsIn } from '@/lib/markdown/pictures-in'
import { restoreRevisionAction } from '../../../actions'

type Props = { params: Promise<{ id: string; no: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('blogWrite'))('revisionsTitle') }
}

export default async function Page({ params }: Props) {
  const writer = await pageActor(WRITERS)
  const [locale, { id, no }] = await Promise.all([getLocale(), params])
  const article = await findArticle(writer, id)
  const number = /^[1-9]\d{0,8}$/.test(no) ? Number(no) : 0
  const revision = article && (await findRevision(writer, id, number))
  if (!article || !revision) notFound()
  const pictures = await listImageFacts(imageIdsIn(revision.texts.bodySv, revision.texts.bodyEn))
  return (
    <RevisionPage
      locale={locale}
      article={article}
      no={number}
      revision={revision}
      pictures={pictures}
      restore={restoreRevisionAction}
    />
  )
}
