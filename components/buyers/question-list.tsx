import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import type { ListedQuestion } from '@/lib/buyers/listed-question'
import { QUESTION_SORTS, questionsQuery, type QuestionsAsked, type QuestionSortKey } from '@/lib/buyers/question-filter'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { headingsOf } from '@/lib/lists/order'
import { QuestionTags } from './question-tags'

type QuestionListProps = {
  locale: Locale
  asked: QuestionsAsked
  questions: readonly ListedQuestion[]
  today: string
  /** The question that stands beside the list, and where another is shown there. */
  preview: { shown: string | undefined; path: (number: string) => string }
}

/** Columns that have no room beside a question that is shown. */
const IN_PREVIEW = ['topic', 'who']

/** Who waits for what. Never the question's own words: they are read on its page, by one who then stands on its side. */
export function QuestionList({ locale, asked, questions, today, preview }: QuestionListProps) {
  const t = useTranslations('buyersLine')
  const topics = useTranslations('buyers.topics')
  const filter = asked.show
  const sortable = headingsOf<QuestionSortKey>(QUESTION_SORTS, asked.sort ?? 'due', (sort) =>
    pagePath(locale, '/buyers-line', {}, questionsQuery({ ...asked, sort })),
  )
  const columns: Column<ListedQuestion>[] = [
    {
      key: 'number',
      header: t('number'),
      rowHeader: true,
      phone: 'below',
      ...sortable('number'),
      cell: ({ number }) => (
        <TextLink
          href={pagePath(locale, '/buyers-line/[number]', { number })}
          data-row=""
          data-shows={preview.path(number)}
          aria-current={number === preview.shown || undefined}
          className="whitespace-nowrap tabular-nums"
        >
          {number}
        </TextLink>
      ),
    },
    {
      key: 'topic',
      header: t('topic'),
      phone: 'middle',
      ...sortable('topic'),
      cell: ({ topic }) => <span className="block truncate sm:whitespace-normal">{topics(topic)}</span>,
    },
    {
      key: 'organisation',
      header: t('organisation'),
      phone: 'title',
      ...sortable('organisation'),
      cell: ({ organisation }) => <span>{organisation ?? t('erased')}</span>,
    },
    filter === 'calls' || filter === 'unreached' ? callColumn() : dueColumn(),
    {
      key: 'status',
      header: t('status'),
      phone: 'end',
      ...sortable('status'),
      cell: (question) => <QuestionTags {...{ question, today }} />,
    },
    { key: 'who', header: t('who'), ...sortable('who'), cell: ({ takenByName }) => takenByName ?? t('nobody') },
  ]
  return (
    <DataTable
      caption={t(filter)}
      captionHidden
      dense
      columns={preview.shown === undefined ? columns : columns.filter(({ key }) => !IN_PREVIEW.includes(key))}
      rows={questions}
      rowKey={({ id }) => id}
    />
  )

  function callColumn(): Column<ListedQuestion> {
    return {
      key: 'call',
      header: t('caller'),
      phone: 'side',
      cell: ({ name, phone, calls }) => (
        <>
          <span className="max-sm:hidden">{name}</span>
          {phone && (
            <TextLink href={phoneHref(phone)} className="flex min-h-11 items-center gap-2">
              <Icon name="phone" />
              {t('call', { phone: formatPhoneNumber(phone) })}
            </TextLink>
          )}
          <span className="text-muted block text-sm max-sm:hidden">{t('tries', { count: calls })}</span>
        </>
      ),
    }
  }

  function dueColumn(): Column<ListedQuestion> {
    return {
      key: 'due',
      header: filter === 'open' ? t('due') : t('asked'),
      phone: 'side',
      ...(filter === 'open' && sortable('due')),
      cell: ({ dueOn, askedAt }) =>
        filter === 'open' ? (
          <time dateTime={dueOn} className="whitespace-nowrap">
            {formatDay(dueOn, locale, 'short')}
          </time>
        ) : (
          <time dateTime={askedAt.toISOString()} className="whitespace-nowrap">
            {formatInstant(askedAt, locale, 'short')}
          </time>
        ),
    }
  }
}
