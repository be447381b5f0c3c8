import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PostView } from '@/components/articles/post-view'
import { ButtonLink } from '@/components/ui/button'
import { WRITERS } from '@/lib/articles/access'
import { findArticle } from '@/lib/articles/find-article'
import { textsIn } from '@/lib/articles/texts'
import { parseTags } from '@/lib/articles/tags'
import { pageActor } from '@/lib/auth/page-actor'
import { pagePath } from '@/lib/i18n/routes'
import { listImageFacts } from '@/lib/images/list-image-facts'
import { imageIdsIn } from '@/lib/markdown/pictures-in'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('blogWrite'))('previewTitle') }
}

/** What the writer typed last, saved or not, as readers of this language would see it. */
export default async function Page({ params }: Props) {
  const writer = await pageActor(WRITERS)
  const [t, locale, { id }] = await Promise.all([getTranslations('blogWrite'), getLocale(), params])
  const article = await findArticle(writer, id)
  if (!article) notFound()
  const { draft, saved, author, publishAt } = article
  const text = textsIn(locale, draft?.texts ?? saved)
  const tags = draft ? (parseTags(draft.tags) ?? []) : article.tags
  return (
    <div className="space-y-8">
      <div className="bg-action-tint border-action flex flex-wrap items-center justify-between gap-4 rounded-md border-l-6 p-4 print:hidden">
        <p>{t('previewEyebrow')}</p>
        <ButtonLink href={pagePath(locale, '/blog/write/[id]', { id })} variant="secondary" size="compact">
          {t('keepWriting')}
        </ButtonLink>
      </div>
      <PostView
        locale={locale}
        post={{
          tags,
          author,
          text: { ...text, title: text.title || t('untitled') },
          publishedAt: publishAt,
          changedAt: null,
        }}
        pictures={await listImageFacts(imageIdsIn(text.body))}
      />
    </div>
  )
}
