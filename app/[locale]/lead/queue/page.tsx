import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { DecideCase } from '@/components/cases/decide-case'
import { DECIDED_LINE, QueueDesk } from '@/components/cases/queue-desk'
import { QueuePane } from '@/components/cases/queue-pane'
import { bySpareTime } from '@/lib/advisors/candidates'
import { listCandidates } from '@/lib/advisors/list-candidates'
import { triageClock } from '@/lib/advisors/triage-clock'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { formatMinutes } from '@/lib/calendar/minutes'
import { readChosen } from '@/lib/cases/chosen-cases'
import { findDecided } from '@/lib/cases/find-decided'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { caseNumberField } from '@/lib/cases/inputs'
import { OPEN_CASES_PER_PAGE } from '@/lib/cases/list-open-cases'
import { listEligibility } from '@/lib/cases/list-eligibility'
import { listQueue } from '@/lib/cases/list-queue'
import { promisedTo } from '@/lib/cases/promised-answer'
import { readQueue } from '@/lib/cases/queue-filter'
import { nextInQueue, queuePath, queueView } from '@/lib/cases/queue-place'
import { isTooLate, slackOf } from '@/lib/cases/slack'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { readPage, type Query } from '@/lib/lists/query'
import { hostWords, placeWords } from '@/lib/i18n/host-words'
import { findHelps } from '@/lib/trainings/find-helps'
import { listViews } from '@/lib/views/list-views'
import { giveChosenAction, undoChosenAction } from '../../cases/actions'
import { undoStepAction } from '../../cases/[number]/actions'
import { removeViewAction, saveViewAction, searchListAction } from '../../lists/actions'
import { acceptAndAssignAction } from './actions'

const LIST = { search: searchListAction, saveView: saveViewAction, removeView: removeViewAction }

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('queue'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [query, lead, locale, t] = await Promise.all([
    searchParams,
    pageActor(['project-lead']),
    getLocale(),
    getTranslations('queue'),
  ])
  const [asked, page, given] = [readQueue(query), readPage(query), readChosen(query)]
  if (!mayStandInAddress(asked.q)) redirect(queuePath(locale))
  const [wanted, done] = [query.visa, query.done].map((given) => caseNumberField.safeParse(given).data)
  const clock = await triageClock(lead)
  const [queue, decided, views] = await Promise.all([
    listQueue(lead, page, asked, OPEN_CASES_PER_PAGE, clock),
    done ? findDecided(lead, done) : null,
    listViews(lead, 'queue'),
  ])
  if (queue.cases.length === 0 && page > 1) redirect(queuePath(locale, { asked }))
  const numbers = queue.cases.map(({ number }) => number)
  const [first] = numbers
  const seen =
    (wanted && (await findVisibleCase([lead], wanted, 'glance'))) ||
    (first ? await findVisibleCase([lead], first, 'glance') : null)
  const shown = seen?.supportCase
  const [day, now] = [today(), new Date()]
  const slack = shown ? slackOf(shown, clock, now) : null
  const [found, checks, helps] = shown
    ? await Promise.all([
        listCandidates(lead, shown.number),
        listEligibility(lead, shown.number),
        isTooLate(slack) ? findHelps(locale, now) : [],
      ])
    : [null, [], []]
  const next = nextInQueue(numbers, shown?.number ?? '')
  return (
    <QueueDesk
      {...queue}
      {...{ asked, page, views, decided, now, clock }}
      list={LIST}
      perPage={OPEN_CASES_PER_PAGE}
      undoStep={undoStepAction}
      actions={{ give: giveChosenAction, undo: undoChosenAction }}
      advisors={
        given.asked
          ? bySpareTime(found?.candidates ?? []).map(({ id, name, openCases, freeSoon }) => ({
              id,
              name,
              about: [
                t('load', { open: openCases }),
                freeSoon !== null && t('freeSoon', { minutes: formatMinutes(freeSoon, locale) }),
              ]
                .filter(Boolean)
                .join(', '),
            }))
          : null
      }
      chosenRows={given.rows}
      today={day}
      shown={shown?.number}
      chosen={shown !== undefined && shown.number === wanted}
      places={Object.fromEntries(queue.cases.map((one) => [one.number, placeWords(one, locale)]))}
      pane={
        shown &&
        found && (
          <QueuePane
            key={shown.number}
            supportCase={shown}
            host={hostWords(shown, locale)}
            sameThing={queue.cases.find((one) => one.number === shown.number)?.sameThing ?? []}
            known={queue.cases.some(({ number, knownCompany }) => number === shown.number && knownCompany)}
            promised={promisedTo(shown, now)}
            {...{ slack, helps }}
            eligibility={checks[0]}
            decided={{ number: decided?.number, saidBy: DECIDED_LINE }}
            {...{ next, now }}
            view={queueView({ asked, page })}
            today={day}
          >
            <DecideCase
              supportCase={shown}
              action={acceptAndAssignAction}
              everyAdvisor={query.alla !== undefined}
              {...{ found, next }}
              place={{ asked, page }}
            />
          </QueuePane>
        )
      }
    />
  )
}
