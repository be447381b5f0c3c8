import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { ExtractsPage } from '@/components/extracts/extracts-page'
import { pageActor } from '@/lib/auth/page-actor'
import { addDays, today } from '@/lib/calendar/days'
import { listExtracts } from '@/lib/extracts/list-extracts'
import { takeExtractAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('extracts'))('title') }
}

export default async function Page() {
  const lead = await pageActor(['project-lead'])
  const [locale, extracts] = await Promise.all([getLocale(), listExtracts(lead)])
  const proposed = addDays(today(), -1)
  return <ExtractsPage {...{ locale, extracts, proposed }} requestId={randomUUID()} take={takeExtractAction} />
}
