import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CasePreview } from '@/components/cases/case-preview'
import { WorkPage } from '@/components/cases/work-page'
import { ClosedLines } from '@/components/conflicts/closed-to-you'
import { FormWords } from '@/components/form/form-words'
import { ComingMeetings } from '@/components/meetings/coming-meetings'
import { DueMeetings } from '@/components/meetings/due-meetings'
import { LoggedWithLines } from '@/components/time/logged-with-lines'
import { BeforeAway } from '@/components/people/before-away'
import { AwayLines } from '@/components/people/away-lines'
import { listAwayCases } from '@/lib/advisors/list-away-cases'
import { listAwayMeetings } from '@/lib/advisors/list-away-meetings'
import { listAbsences } from '@/lib/advisors/list-absences'
import { pageActor } from '@/lib/auth/page-actor'
import { addDays, dayOf, today } from '@/lib/calendar/days'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { caseNumberField } from '@/lib/cases/inputs'
import { OPEN_CASES_PER_PAGE } from '@/lib/cases/list-open-cases'
import { listWork } from '@/lib/cases/list-work'
import { listClosedTo } from '@/lib/conflicts/list-closed-to'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { readWork, workQuery } from '@/lib/cases/work-filter'
import { hostWords } from '@/lib/i18n/host-words'
import { messagesIn } from '@/lib/i18n/messages'
import { pagePath } from '@/lib/i18n/routes'
import { readPage, type Query } from '@/lib/lists/query'
import { listDueMeetings } from '@/lib/meetings/list-due-meetings'
import { listLoggedWith } from '@/lib/time/list-logged-with'
import { listViews } from '@/lib/views/list-views'
import { giveBackChosenAction } from '../absence/actions'
import { logTimeAction } from '../cases/[number]/time/actions'
import { removeViewAction, saveViewAction, searchListAction } from '../lists/actions'

const LIST = { search: searchListAction, saveView: saveViewAction, removeView: removeViewAction }

/** A week ahead, to the same weekday. */
const COMING_DAYS = 7

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('work'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [query, advisor, locale] = await Promise.all([searchParams, pageActor(['advisor']), getLocale()])
  const [asked, page] = [readWork(query), readPage(query)]
  if (!mayStandInAddress(asked.q)) redirect(pagePath(locale, '/work'))
  const number = caseNumberField.safeParse(query.visa).data
  const [list, views, absences, closing, away, closed, meetings, logged, seen] = await Promise.all([
    listWork(advisor, asked, page),
    listViews(advisor, 'work'),
    listAbsences(advisor),
    listAwayCases(advisor),
    listAwayMeetings(advisor),
    listClosedTo(advisor),
    listDueMeetings(advisor, { to: addDays(today(), COMING_DAYS) }),
    listLoggedWith(advisor),
    number ? findVisibleCase([advisor], number, 'glance') : null,
  ])
  const now = new Date()
  const [due = [], coming = []] = [true, false].map((isDue) =>
    meetings.filter(({ startsAt }) => dayOf(new Date(startsAt)) <= today() === isDue),
  )
  if (list.cases.length === 0 && page > 1) redirect(pagePath(locale, '/work', {}, workQuery(asked)))
  const { caseForms, meetings: words } = messagesIn(locale)
  return (
    <>
      <ClosedLines numbers={closed} />
      <LoggedWithLines logged={logged} />
      <WorkPage
        {...{ locale, asked, page, views }}
        {...list}
        perPage={OPEN_CASES_PER_PAGE}
        actions={LIST}
        now={now}
        meetings={
          due.length > 0 && (
            <FormWords more={{ caseForms: { log: caseForms.log }, meetings: { form: words.form } }}>
              <DueMeetings
                meetings={due.map((one) => ({ ...one, requestId: randomUUID() }))}
                log={logTimeAction}
                now={now}
              />
            </FormWords>
          )
        }
        preview={
          seen && {
            number: seen.supportCase.number,
            pane: (
              <CasePreview
                supportCase={seen.supportCase}
                host={hostWords(seen.supportCase, locale)}
                now={now}
                mayLog={seen.supportCase.advisorId === advisor.personId}
                close={pagePath(
                  locale,
                  '/work',
                  {},
                  { ...workQuery(asked), page: page > 1 ? String(page) : undefined },
                )}
              />
            ),
          }
        }
      />
      <ComingMeetings meetings={coming} />
      <AwayLines absences={absences} meetings={away} ownId={advisor.personId} />
      <BeforeAway
        {...{ absences, cases: closing, today: today(), giveBack: giveBackChosenAction }}
        ownId={advisor.personId}
      />
    </>
  )
}
