import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { InterestsPage } from '@/components/conflicts/interests-page'
import { FormWords } from '@/components/form/form-words'
import { listColleagues } from '@/lib/advisors/list-colleagues'
import { pageActor } from '@/lib/auth/page-actor'
import { listInterests } from '@/lib/conflicts/list-interests'
import { messagesIn } from '@/lib/i18n/messages'
import { declareInterestAction, endInterestAction, withdrawInterestAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('conflicts.interests'))('title') }
}

export default async function Page() {
  const [locale, actor] = await Promise.all([getLocale(), pageActor(['project-lead', 'advisor'])])
  const [interests, colleagues] = await Promise.all([listInterests(actor), listColleagues(actor)])
  const { interests: words } = messagesIn(locale).conflicts
  return (
    <FormWords more={{ conflicts: { interests: words } }}>
      <InterestsPage
        {...{ interests, colleagues }}
        ownId={actor.role === 'advisor' ? actor.personId : null}
        viewerId={actor.personId}
        requestId={randomUUID()}
        actions={{ declare: declareInterestAction, end: endInterestAction, withdraw: withdrawInterestAction }}
      />
    </FormWords>
  )
}
