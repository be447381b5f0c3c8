import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EditForm } from '@/components/pages/edit-form'
import { PlaceholderList } from '@/components/pages/placeholder-list'
import { RevisionList } from '@/components/pages/revision-list'
import { PageHeader } from '@/components/ui/page-header'
import { StatusMessage } from '@/components/ui/status-message'
import { LinkTabs } from '@/components/ui/link-tabs'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { LOCALES } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { editPath } from '@/lib/pages/edit-path'
import { findPageForEdit } from '@/lib/pages/find-page-for-edit'
import { isPageKey } from '@/lib/pages/page-keys'
import { placeholderValues } from '@/lib/pages/placeholder-values'
import { restorePageAction, savePageAction } from './actions'

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<{ language?: string | string[]; saved?: string | string[] }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('pages.lead'))('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const lead = await pageActor(['project-lead'])
  const [t, locale, { key }, query] = await Promise.all([getTranslations('pages'), getLocale(), params, searchParams])
  if (!isPageKey(key)) notFound()
  const language = LOCALES.find((one) => one === query.language) ?? 'sv'
  const page = await findPageForEdit(lead, key, language)
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/lead/pages')}>{t('edit.back')}</TextLink>}
        heading={t('edit.heading', { page: t(`titles.${key}`), language: t(`lead.languages.${language}`) })}
        lead={<TextLink href={pagePath(language, `/${key}`)}>{t('lead.show')}</TextLink>}
      />
      <div className="space-y-10">
        <StatusMessage>{query.saved === 'yes' ? t('edit.savedNow') : null}</StatusMessage>
        <LinkTabs
          label={t('edit.chooseLanguage')}
          tabs={LOCALES.map((one) => ({
            href: editPath(locale, key, one),
            text: t(`lead.languages.${one}`),
            current: one === language,
          }))}
        />
        <EditForm
          key={`${language} ${page.no}`}
          action={savePageAction}
          pageKey={key}
          locale={language}
          seen={page.no}
          body={page.body}
          words={{
            body: t('edit.body'),
            bodyHint: t('edit.bodyHint'),
            save: t('edit.save'),
            preview: t('edit.preview'),
            previewHeading: t('edit.previewHeading'),
            notSaved: t('edit.notSaved'),
          }}
        />
        <PlaceholderList values={placeholderValues(language)} />
        <RevisionList locale={locale} page={page} pageKey={key} language={language} restore={restorePageAction} />
      </div>
    </>
  )
}
