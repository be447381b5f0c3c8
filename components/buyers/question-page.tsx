import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Timeline } from '@/components/ui/timeline'
import type { QuestionView } from '@/lib/buyers/question-view'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { Undelivered } from './undelivered'
import { QuestionFacts } from './question-facts'
import { QuestionWork, type QuestionActions } from './question-work'

type QuestionPageProps = {
  locale: Locale
  question: QuestionView
  /** Null for who may read only. */
  actions: QuestionActions | null
  /** Who is kept from the question. */
  walls?: ReactNode
  requestIds: { answer: string; call: string }
}

/** A buyer's question, what has been answered, and what there is to do. */
export function QuestionPage({ locale, question, actions, walls, requestIds }: QuestionPageProps) {
  const t = useTranslations('buyersLine')
  const topics = useTranslations('buyers.topics')
  const { number, text, answers, calls, erased, status } = question
  return (
    <>
      <Breadcrumb label={t('tabs')} crumbs={[{ href: pagePath(locale, '/buyers-line'), text: t('title') }]} />
      <PageHeader heading={t('questionHeading', { number })} lead={topics(question.topic)} />
      <div className="space-y-10">
        {!actions && !erased && (
          <Notice heading={t('title')}>
            <p>{t('readOnly')}</p>
          </Notice>
        )}
        <Undelivered locale={locale} question={question} action={actions?.retryMail} />
        {erased ? (
          <Notice heading={t('erasedHeading')}>
            <p>{t('erasedText')}</p>
          </Notice>
        ) : (
          <section aria-labelledby="words" className="space-y-3">
            <h2 id="words">{t('words')}</h2>
            <p className="framed border-action bg-surface max-w-[44rem] rounded-md border-l-4 p-4 wrap-anywhere whitespace-pre-line">
              {text}
            </p>
          </section>
        )}
        <section aria-labelledby="answers" className="space-y-4">
          <h2 id="answers">{t('answersHeading')}</h2>
          {answers.length === 0 && <p className="text-muted">{t('noAnswers')}</p>}
          {answers.map(({ id, text: answer, sentAt, authorName }) => (
            <article key={id} className="framed border-ok bg-surface max-w-[44rem] rounded-md border-l-4 p-4">
              <p className="text-muted mb-2 text-sm">
                {authorName} · <time dateTime={sentAt.toISOString()}>{formatInstant(sentAt, locale)}</time>
              </p>
              <Markdown source={answer} />
            </article>
          ))}
          {answers.length > 0 && actions && !erased && (
            <ButtonLink
              href={pagePath(locale, '/buyers-line/answers/new', {}, { from: number })}
              variant="secondary"
              size="compact"
            >
              {t('publish')}
            </ButtonLink>
          )}
        </section>
        {actions && status !== 'closed' && (
          <QuestionWork question={question} actions={actions} requestIds={requestIds} />
        )}
        <section aria-labelledby="calls" className="space-y-4">
          <h2 id="calls">{t('callsHeading')}</h2>
          {calls.length === 0 ? (
            <p className="text-muted">{t('noCalls')}</p>
          ) : (
            <Timeline
              label={t('callsHeading')}
              items={calls.map(({ id, result, note, calledAt, callerName }) => ({
                id,
                title: t(result),
                dateTime: calledAt.toISOString(),
                when: formatInstant(calledAt, locale),
                who: callerName,
                body: note && <p className="max-w-[66ch] wrap-anywhere whitespace-pre-line">{note}</p>,
              }))}
            />
          )}
        </section>
        <section aria-labelledby="facts" className="max-w-[44rem] space-y-4">
          <h2 id="facts">{t('facts')}</h2>
          <QuestionFacts locale={locale} question={question} />
        </section>
        {walls}
      </div>
    </>
  )
}
