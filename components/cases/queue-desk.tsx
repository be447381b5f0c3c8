import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChosenBar, type ChosenBarProps } from '@/components/cases/chosen-bar'
import { JustDone, JustDoneMessage, type JustDoneProps } from '@/components/cases/just-done'
import { ListPages } from '@/components/views/list-pages'
import { QueueTable, type QueueTableProps } from '@/components/cases/queue-table'
import { useChosenWords } from '@/components/cases/use-chosen-words'
import { useWaited } from '@/components/cases/use-waited'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FocusWhen } from '@/components/ui/focus-when'
import { ListHeader } from '@/components/ui/list-header'
import { ListWithPane } from '@/components/ui/list-with-pane'
import type { Decided } from '@/lib/cases/find-decided'
import type { OpenCases } from '@/lib/cases/list-open-cases'
import { MOVE_STEPS } from '@/lib/cases/steps'
import { queuePath } from '@/lib/cases/queue-place'
import { pagePath } from '@/lib/i18n/routes'
import { QUEUE_PANE_HEADING } from './queue-pane'

type QueueDeskProps = Omit<QueueTableProps, 'cases'> &
  OpenCases & {
    perPage: number
    decided: Decided | null
    chosen: boolean
    pane: ReactNode
    undoStep: JustDoneProps['action']
  } & Pick<ChosenBarProps, 'advisors' | 'actions'>

export const DECIDED_LINE = 'decided'

/** The queue as a desk: what waits, the chosen one beside it, and what was just decided said in a line. */
export function QueueDesk(props: QueueDeskProps) {
  const { cases, total, oldestAt, perPage, decided, chosen, pane, advisors, actions, undoStep, ...table } = props
  const t = useTranslations('queue')
  const undo = useTranslations('caseForms.undo')
  const work = useTranslations('work')
  const locale = useLocale()
  const waited = useWaited(table.now)
  const { page } = table
  return (
    <div className="group/list">
      <ListHeader
        heading={t('title')}
        found={oldestAt && t('count', { count: total, waited: waited(oldestAt) })}
        actions={
          <ButtonLink
            href={pagePath(locale, '/support/new')}
            variant="secondary"
            size="compact"
            className="max-sm:hidden"
          >
            {work('newByPhone')}
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
          back={{ href: queuePath(locale, { page }), text: t('toQueue') }}
          pane={pane}
          list={
            <>
              <QueueTable cases={cases} {...table} />
              <ListPages
                {...{ page, perPage, total }}
                shown={cases.length}
                at={(to) => pagePath(locale, '/lead/queue', {}, { page: to })}
              />
            </>
          }
        />
      ) : (
        <FocusWhen mark={decided?.number} describedBy={DECIDED_LINE}>
          <EmptyState heading={t('empty')}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        </FocusWhen>
      )}
      <ChosenBar {...{ advisors, actions }} words={useChosenWords()} />
    </div>
  )
}
