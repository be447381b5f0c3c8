import { getLocale, getTranslations } from 'next-intl/server'
import { CloseRoundPage, NoRoundToClose } from '@/components/rounds/close-round-page'
import { pageActor } from '@/lib/auth/page-actor'
import { countOpenWork } from '@/lib/cases/count-open-work'
import { hasDirectory } from '@/lib/config/directory'
import { host } from '@/lib/config/host'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { findPreparedRound } from '@/lib/rounds/find-prepared-round'
import { listTargets } from '@/lib/rounds/list-targets'
import { closeRoundAction } from './actions'

export async function generateMetadata() {
  const t = await getTranslations('rounds')
  return { title: t('closeTitle') }
}

export default async function Page() {
  const lead = await pageActor(['project-lead'])
  const [locale, round] = await Promise.all([getLocale(), findCurrentRound()])
  if (!round) return <NoRoundToClose />
  return (
    <CloseRoundPage
      locale={locale}
      round={round}
      targets={(await listTargets(lead, round.code))[0]}
      prepared={await findPreparedRound(lead)}
      open={await countOpenWork(lead, round.id)}
      closeAction={closeRoundAction}
      hasDirectory={hasDirectory()}
      responseWorkingDays={host().responseWorkingDays}
    />
  )
}
