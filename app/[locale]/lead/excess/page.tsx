import { getTranslations } from 'next-intl/server'
import { ExcessPage } from '@/components/cases/excess-page'
import { pageActor } from '@/lib/auth/page-actor'
import { listExcess } from '@/lib/cases/list-excess'
import { markExcessAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.excess'))('title') }
}

export default async function Page() {
  const lead = await pageActor(['project-lead'])
  return <ExcessPage found={await listExcess(lead)} action={markExcessAction} />
}
