import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { ListWithPane } from '@/components/ui/list-with-pane'
import { RowShows } from '@/components/ui/row-shows'
import { TextLink } from '@/components/ui/text-link'
import { ListFilter, OrderField } from '@/components/views/list-filter'
import { ListHead, type ListTools } from '@/components/views/list-head'
import { ListPages, type ListPlace } from '@/components/views/list-pages'
import type { ListedQuestion } from '@/lib/buyers/listed-question'
import { QUESTION_SORTS, questionsQuery, type QuestionsAsked } from '@/lib/buyers/question-filter'
import type { UnreadQuestion } from '@/lib/buyers/unread-question'
import { pagePath } from '@/lib/i18n/routes'
import { LineTabs } from './line-tabs'
import { QuestionList } from './question-list'
import { QUESTION_PANE_HEADING, QuestionPane } from './question-pane'
import { UndeliveredNotice } from './undelivered-notice'
import { UnreadList } from './unread-list'

type QuestionsPageProps = ListTools &
  Omit<ListPlace, 'shown'> & {
    asked: Required<QuestionsAsked>
    questions: readonly ListedQuestion[]
    unread: readonly UnreadQuestion[]
    undelivered: number
    today: string
    /** Whether the reader answers there. */
    answers: boolean
    /** The question beside the list. */
    shown: ListedQuestion | undefined
  }

const EMPTY = {
  open: 'emptyOpen',
  calls: 'emptyCalls',
  answered: 'emptyAnswered',
  closed: 'emptyClosed',
  unreached: 'emptyUnreached',
} as const

/** The buyers' questions: those to be answered first, and for a lead those that are not read yet. */
export function QuestionsPage(props: QuestionsPageProps) {
  const { asked, questions, unread, undelivered, today, page, perPage, total, shown, ...tools } = props
  const t = useTranslations('buyersLine')
  const { locale } = tools
  const { show, q, sort } = asked
  const to = (changed: Record<string, string | undefined>) =>
    pagePath(locale, '/buyers-line', {}, { ...questionsQuery(asked), ...changed })
  const here = (visa?: string) => to({ page: page > 1 ? String(page) : undefined, visa })
  return (
    <>
      <ListHead
        {...tools}
        place="questions"
        heading={t('title')}
        found={t('found', { count: total })}
        search={{ label: t('search'), sought: q || undefined }}
        query={new URLSearchParams(questionsQuery(asked)).toString()}
        total={total}
        filter={
          <ListFilter
            href={to({ sort: undefined })}
            label={t('order')}
            hidden={{ show: show === 'open' ? undefined : show, q }}
            order={<OrderField keys={QUESTION_SORTS} usual="due" order={sort} heading={(key) => t(key)} />}
          />
        }
        chips={<LineTabs {...{ locale, undelivered }} answers={props.answers} current={show} />}
      />
      <div className="flex flex-col gap-4">
        <p className="text-muted order-last max-w-[90ch] text-sm">{t('lead')}</p>
        {undelivered > 0 && show !== 'unreached' && <UndeliveredNotice locale={locale} count={undelivered} />}
        {questions.length > 0 ? (
          <>
            <ListWithPane
              list={
                <QuestionList {...{ locale, asked, questions, today }} preview={{ shown: shown?.number, path: here }} />
              }
              pane={shown && <QuestionPane {...{ locale, today }} question={shown} close={here()} />}
              labelledBy={QUESTION_PANE_HEADING}
              chosen={shown !== undefined}
              back={{ href: here(), text: t('pane.toList') }}
            />
            <RowShows />
          </>
        ) : q ? (
          <EmptyState
            heading={t('notFound')}
            action={<TextLink href={to({ q: undefined })}>{t('showAll')}</TextLink>}
          />
        ) : unread.length === 0 ? (
          <EmptyState heading={t(EMPTY[show])}>{t(`emptyTexts.${show}`)}</EmptyState>
        ) : null}
        <ListPages {...{ page, perPage, total }} shown={questions.length} at={(one) => to({ page: one })} />
        {unread.length > 0 && <UnreadList locale={locale} questions={unread} />}
      </div>
    </>
  )
}
