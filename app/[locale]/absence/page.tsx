import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormWords } from '@/components/form/form-words'
import { AbsencePage } from '@/components/people/absence-page'
import { listAbsences } from '@/lib/advisors/list-absences'
import { listColleagues } from '@/lib/advisors/list-colleagues'
import { pageActor } from '@/lib/auth/page-actor'
import { messagesIn } from '@/lib/i18n/messages'
import { enterAbsenceAction, withdrawAbsenceAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('absence'))('title') }
}

export default async function Page() {
  const [locale, actor] = await Promise.all([getLocale(), pageActor(['project-lead', 'advisor'])])
  const [absences, colleagues] = await Promise.all([listAbsences(actor), listColleagues(actor)])
  return (
    <FormWords more={{ absence: messagesIn(locale).absence }}>
      <AbsencePage
        {...{ absences, colleagues }}
        ownId={actor.role === 'advisor' ? actor.personId : null}
        requestId={randomUUID()}
        enter={enterAbsenceAction}
        withdraw={withdrawAbsenceAction}
      />
    </FormWords>
  )
}
