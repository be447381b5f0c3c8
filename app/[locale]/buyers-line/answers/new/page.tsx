import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { GeneralAnswerForm } from '@/components/buyers/general-answer-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { findQuestion } from '@/lib/buyers/find-question'
import { draftPlace } from '@/lib/drafts/place'
import { startGeneralAnswer } from '@/lib/buyers/first-draft'
import { today } from '@/lib/calendar/days'
import { pagePath } from '@/lib/i18n/routes'
import type { Query } from '@/lib/lists/query'
import { canonicalNumber } from '@/lib/text/reference-number'
import { publishAnswerAction } from '../actions'
import { themeAnswer } from './theme-answer'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('buyersLine'))('publishHeading') }
}

export default async function Page({ searchParams }: Props) {
  const advisor = await pageActor(['buyer-advisor'])
  const [query, locale, t, themes] = await Promise.all([
    searchParams,
    getLocale(),
    getTranslations('buyersLine'),
    getTranslations('themes'),
  ])
  const { from } = query
  const question = typeof from === 'string' ? await findQuestion(advisor, canonicalNumber(from) ?? '') : null
  if (from && !question) notFound()
  const number = question?.number ?? ''
  const theme = query.theme ? await themeAnswer(advisor, query) : null
  if (query.theme && !theme) notFound()
  if (theme?.isPublished) redirect(pagePath(locale, '/buyers-line/themes', {}, { round: theme.round.code }))
  return (
    <>
      <Breadcrumb
        label={t('tabs')}
        crumbs={[{ href: pagePath(locale, '/buyers-line/answers'), text: t('generalHeading') }]}
      />
      <PageHeader heading={t('publishHeading')} lead={t('publishLead')} />
      {question && (
        <div className="mb-8">
          <Notice tone="warn" heading={t('fields.scrubbed')}>
            <p>{t('fromQuestion', { number })}</p>
          </Notice>
        </div>
      )}
      {theme && <p className="text-muted measure mb-6">{themes('startText')}</p>}
      <GeneralAnswerForm
        action={publishAnswerAction}
        hidden={{ requestId: randomUUID(), number, theme: theme?.barrier ?? '', themeRound: theme?.round.id ?? '' }}
        defaults={theme?.defaults ?? startGeneralAnswer(question, today())}
        isNew
        draft={number ? draftPlace('answer-of-question', number) : draftPlace('general-answer', 'new', theme?.barrier)}
      />
    </>
  )
}
