import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { ButtonLink } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import { REVIEW_DAYS } from '@/lib/buyers/codes'
import type { GeneralAnswer } from '@/lib/buyers/general-answer'
import type { Locale } from '@/lib/i18n/pathnames'
import { formatDay } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'

type GeneralAnswersProps = {
  locale: Locale
  answers: readonly GeneralAnswer[]
  /** Reviewed before this day: due for another look. */
  dueBefore: string
  /** Null for who may read only. */
  confirm: FormAction<void> | null
}

/** What is due for review first, then all. */
export function GeneralAnswers({ locale, answers, dueBefore, confirm }: GeneralAnswersProps) {
  const t = useTranslations('buyersLine')
  const topics = useTranslations('buyers.topics')
  const due = answers.filter(({ reviewedOn }) => reviewedOn < dueBefore)
  const pageOf = ({ slug, questionSv }: GeneralAnswer) => (
    <TextLink href={pagePath(locale, confirm ? '/buyers-line/answers/[slug]' : '/buyers/[slug]', { slug })} lang="sv">
      {questionSv}
    </TextLink>
  )
  return (
    <div className="space-y-10">
      {confirm && <ButtonLink href={pagePath(locale, '/buyers-line/answers/new')}>{t('new')}</ButtonLink>}
      <section aria-labelledby="due" className="space-y-4">
        <h2 id="due">{t('dueHeading')}</h2>
        {due.length === 0 ? (
          <p className="text-muted">{t('dueEmpty')}</p>
        ) : (
          <>
            <p className="text-muted">{t('dueText', { days: REVIEW_DAYS })}</p>
            <ul className="space-y-4">
              {due.map((answer) => (
                <li
                  key={answer.slug}
                  className="framed border-warn bg-surface flex flex-wrap items-center justify-between gap-4 rounded-md border-l-4 p-4"
                >
                  <div className="min-w-0">
                    {pageOf(answer)}
                    <p className="text-muted text-sm">
                      {t('reviewed')} {formatDay(answer.reviewedOn, locale)}
                    </p>
                  </div>
                  {confirm && (
                    <ButtonForm
                      variant="secondary"
                      action={confirm}
                      hidden={{ slug: answer.slug, version: String(answer.version) }}
                      word={t('confirm')}
                      about={answer.questionSv}
                    />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby="all">
        <h2 id="all" className="sr-only">
          {t('allHeading')}
        </h2>
        {answers.length === 0 ? (
          <EmptyState heading={t('noGeneral')}>{t('noGeneralText')}</EmptyState>
        ) : (
          <DataTable
            caption={t('allHeading')}
            rows={answers}
            rowKey={({ slug }) => slug}
            columns={[
              { key: 'question', header: t('question'), rowHeader: true, cell: pageOf },
              { key: 'topic', header: t('topic'), cell: ({ topic }) => topics(topic) },
              { key: 'reviewed', header: t('reviewed'), cell: ({ reviewedOn }) => reviewedOn },
              {
                key: 'english',
                header: t('english'),
                cell: ({ answerEn }) => (answerEn ? t('hasEnglish') : t('noEnglish')),
              },
            ]}
          />
        )}
      </section>
    </div>
  )
}
