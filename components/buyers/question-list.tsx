import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Tag, type TagTone } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import type { QuestionStatus } from '@/lib/buyers/codes'
import type { ListedQuestion } from '@/lib/buyers/listed-question'
import type { QuestionFilter } from '@/lib/buyers/question-filter'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

const TONES: Record<QuestionStatus, TagTone> = {
  asked: 'new',
  taken: 'ongoing',
  answered: 'assigned',
  closed: 'closed',
}
const EMPTY = {
  open: 'emptyOpen',
  calls: 'emptyCalls',
  answered: 'emptyAnswered',
  closed: 'emptyClosed',
  unreached: 'emptyUnreached',
} as const

type QuestionListProps = { locale: Locale; filter: QuestionFilter; questions: readonly ListedQuestion[]; today: string }

/** Who waits for what. Never the question's own words: they are read on its page, by one who then stands on its side. */
export function QuestionList({ locale, filter, questions, today }: QuestionListProps) {
  const t = useTranslations('buyersLine')
  const topics = useTranslations('buyers.topics')
  if (questions.length === 0) return <EmptyState heading={t(EMPTY[filter])}>{t(`emptyTexts.${filter}`)}</EmptyState>
  const waits = ({ status }: ListedQuestion) => status === 'asked' || status === 'taken'
  const columns: Column<ListedQuestion>[] = [
    {
      key: 'number',
      header: t('number'),
      rowHeader: true,
      cell: ({ number }) => (
        <TextLink href={pagePath(locale, '/buyers-line/[number]', { number })} className="tabular-nums">
          {number}
        </TextLink>
      ),
    },
    { key: 'topic', header: t('topic'), cell: ({ topic }) => topics(topic) },
    { key: 'organisation', header: t('organisation'), cell: ({ organisation }) => organisation ?? t('erased') },
    filter === 'calls' || filter === 'unreached' ? callColumn() : dueColumn(),
    {
      key: 'status',
      header: t('status'),
      cell: (one) => (
        <span className="flex flex-wrap gap-1.5">
          <Tag tone={TONES[one.status]}>{t(`statuses.${one.status}`)}</Tag>
          {waits(one) && one.dueOn < today && <Tag tone="urgent">{t('late')}</Tag>}
        </span>
      ),
    },
    { key: 'who', header: t('who'), cell: ({ takenByName }) => takenByName ?? t('nobody') },
  ]
  return <DataTable caption={t(filter)} captionHidden columns={columns} rows={questions} rowKey={({ id }) => id} />

  function callColumn(): Column<ListedQuestion> {
    return {
      key: 'call',
      header: t('caller'),
      cell: ({ name, phone, calls }) => (
        <>
          {name}
          {phone && (
            <TextLink href={phoneHref(phone)} className="flex min-h-11 items-center gap-2">
              <Icon name="phone" />
              {t('call', { phone: formatPhoneNumber(phone) })}
            </TextLink>
          )}
          <span className="text-muted block text-sm">{t('tries', { count: calls })}</span>
        </>
      ),
    }
  }

  function dueColumn(): Column<ListedQuestion> {
    return {
      key: 'due',
      header: filter === 'open' ? t('due') : t('asked'),
      cell: ({ dueOn, askedAt }) =>
        filter === 'open' ? (
          <time dateTime={dueOn}>{formatDay(dueOn, locale, 'weekday')}</time>
        ) : (
          <time dateTime={askedAt.toISOString()}>{formatInstant(askedAt, locale, 'short')}</time>
        ),
    }
  }
}
