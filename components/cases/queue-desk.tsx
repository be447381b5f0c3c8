import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChosenBar, type ChosenBarProps } from '@/components/cases/chosen-bar'
import { JustDone, JustDoneMessage, type JustDoneProps } from '@/components/cases/just-done'
import { ListFilter, OrderField } from '@/components/views/list-filter'
import { ListHead, type ListTools } from '@/components/views/list-head'
import { ListPages } from '@/components/views/list-pages'
import { QueueTable, type QueueTableProps } from '@/components/cases/queue-table'
import { useChosenWords } from '@/components/cases/use-chosen-words'
import { useWaited } from '@/components/cases/use-waited'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FocusWhen } from '@/components/ui/focus-when'
import { ListWithPane } from '@/components/ui/list-with-pane'
import { TextLink } from '@/components/ui/text-link'
import { askingPath } from '@/lib/cases/chosen-cases'
import type { Decided } from '@/lib/cases/find-decided'
import type { OpenCases } from '@/lib/cases/list-open-cases'
import { MOVE_STEPS } from '@/lib/cases/steps'
import { QUEUE_SORTS, queueQuery, type QueueSortKey } from '@/lib/cases/queue-filter'
import { queuePath } from '@/lib/cases/queue-place'
import { pagePath } from '@/lib/i18n/routes'
import { QUEUE_PANE_HEADING } from './queue-pane'

type QueueDeskProps = Omit<QueueTableProps, 'cases'> &
  OpenCases &
  Pick<ListTools, 'views'> & {
    list: ListTools['actions']
    perPage: number
    decided: Decided | null
    chosen: boolean
    pane: ReactNode
    undoStep: JustDoneProps['action']
  } & Pick<ChosenBarProps, 'advisors' | 'actions'>

export const DECIDED_LINE = 'decided'

/** The queue as a desk: what waits, the chosen one beside it, and what was just decided said in a line. */
export function QueueDesk(props: QueueDeskProps) {
  const { cases, total, oldestAt, perPage, decided, chosen, pane, advisors, actions, undoStep, views, list, ...table } =
    props
  const t = useTranslations('queue')
  const undo = useTranslations('caseForms.undo')
  const work = useTranslations('work')
  const locale = useLocale()
  const waited = useWaited(table.now)
  const { asked, page } = table
  const { sort, ...sought } = asked
  const searches = Object.keys(queueQuery(sought)).length > 0
  const heading = (key: QueueSortKey) => t(key === 'deadline' ? 'left' : key)
  return (
    <div className="group/list">
      <ListHead
        {...{ locale, total, views }}
        mayShare
        actions={list}
        place="queue"
        heading={t('title')}
        found={
          searches ? t('found', { count: total }) : oldestAt && t('count', { count: total, waited: waited(oldestAt) })
        }
        search={{ label: t('search'), sought: asked.q || undefined }}
        query={new URLSearchParams(queueQuery(asked)).toString()}
        filter={
          <ListFilter
            href={queuePath(locale)}
            label={t('order')}
            hidden={queueQuery(sought)}
            order={<OrderField keys={QUEUE_SORTS} usual="slack" order={sort} heading={heading} />}
          />
        }
        begin={
          <ButtonLink
            href={pagePath(locale, '/support/new')}
            variant="secondary"
            size="compact"
            className="shrink-0 whitespace-nowrap max-sm:hidden"
          >
            {work('new')}
          </ButtonLink>
        }
      />
      <div id={DECIDED_LINE} className="not-empty:mb-3">
        <JustDone
          step={decided}
          action={undoStep}
          words={{
            said:
              decided &&
              t(`done.${decided.step}`, {
                number: decided.number,
                company: decided.statedName,
                advisor: decided.advisorName ?? '',
              }),
            undo: undo('undo'),
            undone: { message: '', note: '', other: undo('undone.other') },
          }}
        >
          <JustDoneMessage of={MOVE_STEPS} />
        </JustDone>
      </div>
      {oldestAt || pane ? (
        <ListWithPane
          chosen={chosen}
          labelledBy={QUEUE_PANE_HEADING}
          back={{ href: queuePath(locale, { asked, page }), text: t('toQueue') }}
          pane={pane}
          list={
            <>
              <QueueTable cases={cases} {...table} />
              <ListPages
                {...{ page, perPage, total }}
                shown={cases.length}
                at={(to) => queuePath(locale, { asked, page: Number(to ?? 1) })}
              />
            </>
          }
        />
      ) : (
        <FocusWhen mark={decided?.number} describedBy={DECIDED_LINE}>
          {searches ? (
            <EmptyState
              heading={t('emptySearch')}
              action={<TextLink href={queuePath(locale)}>{t('showAll')}</TextLink>}
            />
          ) : (
            <EmptyState heading={t('empty')}>
              <p>{t('emptyText')}</p>
            </EmptyState>
          )}
        </FocusWhen>
      )}
      <ChosenBar
        {...{ advisors, actions }}
        ask={askingPath(queuePath(locale, { asked, page, shown: chosen ? table.shown : undefined }))}
        words={useChosenWords()}
      />
    </div>
  )
}
