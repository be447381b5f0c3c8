import { getTranslations } from 'next-intl/server'
import { ConflictsPage } from '@/components/conflicts/conflicts-page'
import { pageActor } from '@/lib/auth/page-actor'
import { listClosedCases } from '@/lib/conflicts/list-closed-cases'
import { listExceptions } from '@/lib/conflicts/list-exceptions'
import { decideExceptionAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('conflicts.page'))('title') }
}

export default async function Page() {
  const lead = await pageActor(['project-lead'])
  const [closed, exceptions] = await Promise.all([listClosedCases(lead), listExceptions(lead)])
  return <ConflictsPage {...{ closed, exceptions }} viewerId={lead.personId} decide={decideExceptionAction} />
}
