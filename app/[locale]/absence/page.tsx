import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormWords } from '@/components/form/form-words'
import { CoverSection } from '@/components/people/cover-section'
import { AbsencePage } from '@/components/people/absence-page'
import { listAwayCases } from '@/lib/advisors/list-away-cases'
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
  const [absences, colleagues, cases] = await Promise.all([
    listAbsences(actor),
    listColleagues(actor),
    isLead ? listAwayCases(actor) : [],
  ])
  return (
    <FormWords more={{ absence: messagesIn(locale).absence }}>
      <AbsencePage
        {...{ absences, colleagues }}
        ownId={isLead ? null : actor.personId}
        covering={
          isLead && <CoverSection {...{ absences, cases, colleagues }} today={today()} give={giveChosenAction} />
        }
        requestId={randomUUID()}
        enter={enterAbsenceAction}
        withdraw={withdrawAbsenceAction}
      />
    </FormWords>
  )
}
