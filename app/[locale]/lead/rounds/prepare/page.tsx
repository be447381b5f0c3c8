import { getLocale, getTranslations } from 'next-intl/server'
import { PrepareRoundPage } from '@/components/rounds/prepare-round-page'
import { pageActor } from '@/lib/auth/page-actor'
import { hasDirectory } from '@/lib/config/directory'
import { host } from '@/lib/config/host'
import { findPreparedRound } from '@/lib/rounds/find-prepared-round'
import { listRounds } from '@/lib/rounds/list-rounds'
import { listTargets } from '@/lib/rounds/list-targets'
import { prepareRoundAction } from './actions'

export async function generateMetadata() {
  const t = await getTranslations('rounds')
  return { title: t('prepareTitle') }
}

export default async function Page() {
  const lead = await pageActor(['project-lead'])
  const [locale, prepared, [before]] = await Promise.all([getLocale(), findPreparedRound(lead), listRounds(lead)])
  return (
    <PrepareRoundPage
      {...{ locale, prepared, before }}
      targets={before ? (await listTargets(lead, before.code))[0] : undefined}
      prepare={prepareRoundAction}
      hasDirectory={hasDirectory()}
      responseWorkingDays={host().responseWorkingDays}
    />
  )
}
