import { getLocale, getTranslations } from 'next-intl/server'
import { RoundsPage } from '@/components/rounds/rounds-page'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { hasDirectory } from '@/lib/config/directory'
import { host } from '@/lib/config/host'
import { listRounds } from '@/lib/rounds/list-rounds'
import { openRoundAction, planNextRoundAction } from './actions'

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
      actions={{ open: openRoundAction, plan: planNextRoundAction }}
      hasDirectory={hasDirectory()}
      today={today()}
      responseWorkingDays={host().responseWorkingDays}
    />
  )
}
