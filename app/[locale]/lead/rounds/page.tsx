import { getLocale, getTranslations } from 'next-intl/server'
import { RoundsPage } from '@/components/rounds/rounds-page'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { hasDirectory } from '@/lib/config/directory'
import { host } from '@/lib/config/host'
import { findPreparedRound } from '@/lib/rounds/find-prepared-round'
import { listRounds } from '@/lib/rounds/list-rounds'
import { listTargets } from '@/lib/rounds/list-targets'
import {
  discardPreparedRoundAction,
  openPreparedRoundAction,
  openRoundAction,
  planNextRoundAction,
  setTargetsAction,
} from './actions'

export async function generateMetadata() {
  const t = await getTranslations('rounds')
  return { title: t('title') }
}

export default async function Page() {
  const lead = await pageActor(['project-lead'])
  const [locale, rounds] = await Promise.all([getLocale(), listRounds(lead)])
  return (
    <RoundsPage
      locale={locale}
      rounds={rounds}
      targets={rounds[0] ? await listTargets(lead, rounds[0].code) : []}
      prepared={await findPreparedRound(lead)}
      actions={{
        ...{ open: openRoundAction, plan: planNextRoundAction, setTargets: setTargetsAction },
        ...{ openPrepared: openPreparedRoundAction, discard: discardPreparedRoundAction },
      }}
      hasDirectory={hasDirectory()}
      today={today()}
      responseWorkingDays={host().responseWorkingDays}
    />
  )
}
