import { getTranslations } from 'next-intl/server'
import { CorrectionsPage } from '@/components/time/corrections-page'
import { pageActor } from '@/lib/auth/page-actor'
import { listCorrections } from '@/lib/time/list-corrections'

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.corrections'))('title') }
}

export default async function Page() {
  const lead = await pageActor(['project-lead'])
  return <CorrectionsPage waiting={await listCorrections(lead)} />
}
