import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { GeneralAnswer } from '@/lib/buyers/general-answer'
import type { Locale } from '@/lib/i18n/pathnames'
import { formatDay } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'

type GeneralAnswersProps = {
  locale: Locale
  /** The one that was reviewed longest ago first: what is due stands on top. */
  answers: readonly GeneralAnswer[]
  /** Reviewed before this day: due for another look. */
  dueBefore: string
  /** Null for who may read only. */
  confirm: FormAction<void> | null
}

/** Every published answer, with what is due for review said where it stands. */
export function GeneralAnswers({ locale, answers, dueBefore, confirm }: GeneralAnswersProps) {
  const t = useTranslations('buyersLine')
  const topics = useTranslations('buyers.topics')
  if (answers.length === 0) return <EmptyState heading={t('noGeneral')}>{t('noGeneralText')}</EmptyState>
  const columns: Column<GeneralAnswer>[] = [
    {
      key: 'question',
      header: t('question'),
      rowHeader: true,
      phone: 'title',
      cell: ({ slug, questionSv }) => (
        <TextLink
          href={pagePath(locale, confirm ? '/buyers-line/answers/[slug]' : '/buyers/[slug]', { slug })}
          lang="sv"
          className="inline-block py-1"
        >
          {questionSv}
        </TextLink>
      ),
    },
    {
      key: 'topic',
      header: t('topic'),
      phone: 'middle',
      cell: ({ topic }) => <span className="block truncate">{topics(topic)}</span>,
    },
    {
      key: 'reviewed',
      header: t('reviewed'),
      phone: confirm ? undefined : 'end',
      cell: ({ reviewedOn }) => (
        <time dateTime={reviewedOn} className="whitespace-nowrap">
          {formatDay(reviewedOn, locale, 'short')}
        </time>
      ),
    },
    { key: 'english', header: t('english'), cell: ({ answerEn }) => t(answerEn ? 'hasEnglish' : 'noEnglish') },
    {
      key: 'due',
      header: t('status'),
      phone: confirm ? 'end' : 'tags',
      cell: (answer) => answer.reviewedOn < dueBefore && dueOf(answer),
    },
  ]
  return (
    <DataTable
      caption={t('allHeading')}
      captionHidden
      dense
      acts={confirm !== null}
      rows={answers}
      rowKey={({ slug }) => slug}
      columns={columns}
    />
  )

  function dueOf({ slug, version, questionSv }: GeneralAnswer) {
    const tag = (
      <span className="whitespace-nowrap">
        <Tag tone="waiting">{t('dueForReview')}</Tag>
      </span>
    )
    if (!confirm) return tag
    return (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 xl:flex-nowrap">
        <span className="max-sm:hidden">{tag}</span>
        <ButtonForm
          variant="secondary"
          action={confirm}
          hidden={{ slug, version: String(version) }}
          word={t('confirm')}
          about={questionSv}
          buttonClassName="whitespace-nowrap"
        />
      </div>
    )
  }
}
