import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { WRITERS } from '@/lib/articles/access'
import { findArticle } from '@/lib/articles/find-article'
import { listRevisions } from '@/lib/articles/list-revisions'
import { pageActor } from '@/lib/auth/page-actor'
import { formatInstant } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('blogWrite'))('revisionsTitle') }
}

export default async function Page({ params }: Props) {
  const writer = await pageActor(WRITERS)
  const [t, locale, { id }] = await Promise.all([getTranslations('blogWrite'), getLocale(), params])
  const article = await findArticle(writer, id)
  if (!article) notFound()
  const revisions = await listRevisions(writer, id)
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/blog/write/[id]', { id })}>{t('toArticle')}</TextLink>}
        heading={t('revisionsTitle')}
        lead={t('revisionsLead')}
      />
      <ol className="border-hairline max-w-[48rem] border-t">
        {revisions.map(({ no, title, savedBy, savedAt }) => (
          <li key={no} className="border-hairline space-y-1 border-b py-4">
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <TextLink href={pagePath(locale, '/blog/write/[id]/revisions/[no]', { id, no: String(no) })}>
                {t('revision', { no })}
              </TextLink>
              {no === article.revision && <Tag tone="ongoing">{t('current')}</Tag>}
            </p>
            <p lang="sv">{title || t('untitled')}</p>
            <p className="text-muted text-sm">{t('savedBy', { when: formatInstant(savedAt, locale), who: savedBy })}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
