import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { GeneralAnswerForm } from '@/components/buyers/general-answer-form'
import { ButtonForm } from '@/components/form/button-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { findAnswer } from '@/lib/buyers/find-answer'
import { draftPlace } from '@/lib/drafts/place'
import { pagePath } from '@/lib/i18n/routes'
import { confirmAnswerAction, correctAnswerAction, withdrawAnswerAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('buyersLine'))('editHeading') }
}

export default async function Page({ params }: Props) {
  await pageActor(['buyer-advisor'])
  const [{ slug }, locale, t] = await Promise.all([params, getLocale(), getTranslations('buyersLine')])
  const answer = await findAnswer(slug)
  if (!answer) notFound()
  const { version, topic, questionSv, answerSv, questionEn, answerEn, reviewedOn } = answer
  const seen = { slug, version: String(version) }
  return (
    <>
      <Breadcrumb
        label={t('tabs')}
        crumbs={[{ href: pagePath(locale, '/buyers-line/answers'), text: t('generalHeading') }]}
      />
      <PageHeader heading={t('editHeading')} lead={<span lang="sv">{questionSv}</span>} />
      <div className="mb-8 flex flex-wrap items-center gap-4">
        <ButtonForm variant="secondary" action={confirmAnswerAction} hidden={seen} word={t('confirm')} />
        <TextLink href={pagePath(locale, '/buyers/[slug]', { slug })}>{t('view')}</TextLink>
      </div>
      <GeneralAnswerForm
        key={version}
        action={correctAnswerAction}
        hidden={seen}
        defaults={{ topic, questionSv, answerSv, questionEn: questionEn ?? '', answerEn: answerEn ?? '', reviewedOn }}
        isNew={false}
        draft={draftPlace('general-answer', slug)}
      />
      <div className="border-hairline mt-10 max-w-[44rem] space-y-2 border-t pt-6">
        <p className="text-muted">{t('withdrawText')}</p>
        <ButtonForm action={withdrawAnswerAction} hidden={seen} word={t('withdraw')} variant="danger" />
      </div>
    </>
  )
}
