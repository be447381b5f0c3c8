import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Markdown } from '@/components/ui/markdown'
import { PageHeader } from '@/components/ui/page-header'
import type { AskedQuestion as Question } from '@/lib/buyers/asked-question'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { LinePhone, type Line } from './line-phone'

type AskedQuestionProps = { locale: Locale; question: Question | null; line: Line }

/** The asker's own page: first a receipt, later the answer. */
export function AskedQuestion({ locale, question, line }: AskedQuestionProps) {
  const t = useTranslations('buyers.answer')
  if (!question) {
    return (
      <div className="max-w-[44rem] space-y-5">
        <PageHeader heading={t('goneHeading')} lead={t('goneText')} />
        <LinePhone {...line} />
        <ButtonLink href={pagePath(locale, '/buyers')}>{t('home')}</ButtonLink>
      </div>
    )
  }
  const { number, answers, status } = question
  return (
    <div className="max-w-[44rem] space-y-8">
      {answers.length === 0 ? (
        <Receipt locale={locale} question={question} line={line} />
      ) : (
        <>
          <h1>{t('answeredHeading', { number })}</h1>
          {answers.map(({ id, text, sentAt }) => (
            <article key={id} className="framed border-ok bg-surface rounded-md border-l-6 p-5 sm:p-6">
              <p className="text-muted mb-3 text-sm">
                <time dateTime={sentAt.toISOString()}>{t('sent', { when: formatInstant(sentAt, locale) })}</time>
              </p>
              <Markdown source={text} />
            </article>
          ))}
        </>
      )}
      <section aria-labelledby="asked" className="space-y-2">
        <h2 id="asked">{t('yourQuestion')}</h2>
        <p className="text-muted text-sm">{t('askedAt', { when: formatInstant(question.askedAt, locale) })}</p>
        <p className="wrap-anywhere whitespace-pre-line">{question.text}</p>
      </section>
      {status === 'closed' && <p>{t('closed')}</p>}
      <p>{t('more', { phone: line.phone.replaceAll(' ', '\u00a0'), number: number.replaceAll('-', '\u2011') })}</p>
      <ButtonLink href={pagePath(locale, '/buyers')} variant="secondary">
        {t('home')}
      </ButtonLink>
    </div>
  )
}

function Receipt({ locale, question, line }: { locale: Locale; question: Question; line: Line }) {
  const t = useTranslations('buyers.answer')
  const { number, dueOn, wantsCall } = question
  return (
    <>
      <div className="border-ok bg-ok-tint space-y-3 rounded-md border-l-8 p-6 sm:p-8">
        <h1>{t('receivedHeading')}</h1>
        <p className="font-strong text-xl tabular-nums">{t('number', { number })}</p>
      </div>
      <section aria-labelledby="next" className="space-y-4">
        <h2 id="next">{t('nextHeading')}</h2>
        <ul className="list-disc space-y-2 pl-6">
          <li>{t('nextAnswer', { day: formatDay(dueOn, locale, 'weekday') })}</li>
          {wantsCall && <li>{t('nextCall', { hours: line.hours })}</li>}
          <li>{t('nextMail')}</li>
        </ul>
      </section>
    </>
  )
}
