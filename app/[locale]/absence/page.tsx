import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormWords } from '@/components/form/form-words'
import { CoverSection } from '@/components/people/cover-section'
import { AbsencePage } from '@/components/people/absence-page'
import { isShownWithCases } from '@/lib/advisors/absence'
import { listAwayCases } from '@/lib/advisors/list-away-cases'
import { listAwayMeetings } from '@/lib/advisors/list-away-meetings'
import { listAbsences } from '@/lib/advisors/list-absences'
import { listColleagues } from '@/lib/advisors/list-colleagues'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { messagesIn } from '@/lib/i18n/messages'
import { giveChosenAction } from '../cases/actions'
import { enterAbsenceAction, withdrawAbsenceAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('absence'))('title') }
}

export default async function Page() {
  const [locale, actor] = await Promise.all([getLocale(), pageActor(['project-lead', 'advisor'])])
  const isLead = actor.role === 'project-lead'
  const [absences, colleagues, cases, meetings] = await Promise.all([
    listAbsences(actor),
    listColleagues(actor),
    isLead ? listAwayCases(actor) : [],
    listAwayMeetings(actor),
  ])
  const covered = new Set(absences.filter((one) => isShownWithCases(one, today())).map(({ id }) => id))
  return (
    <FormWords more={{ absence: messagesIn(locale).absence }}>
      <AbsencePage
        {...{ absences, colleagues }}
        meetings={isLead ? meetings.filter(({ absenceId }) => !covered.has(absenceId)) : meetings}
        ownId={isLead ? null : actor.personId}
        covering={
          isLead && (
            <CoverSection {...{ absences, cases, meetings, colleagues }} today={today()} give={giveChosenAction} />
          )
        }
        requestId={randomUUID()}
        enter={enterAbsenceAction}
        withdraw={withdrawAbsenceAction}
      />
    </FormWords>
  )
}
