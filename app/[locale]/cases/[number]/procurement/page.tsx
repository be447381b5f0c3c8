import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { ProcurementForm } from '@/components/cases/procurement-form'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { changeProcurementAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage'))('changeProcurement') }
}

export default async function Page({ params }: Props) {
  const [{ number }, actors, t] = await Promise.all([
    params,
    pageActors(['project-lead', 'advisor']),
    getTranslations('casePage'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { version, companyName, buyerName, reference, tedNumber, noticeUrl, lots, bidDeadlineOn } = seen.supportCase
  const known = { buyerName, reference, tedNumber, noticeUrl, lots, bidDeadlineOn }
  return (
    <div className="max-w-[44rem]">
      <CasePageHead number={number} about={companyName} heading={t('changeProcurement')} />
      <ProcurementForm
        action={changeProcurementAction}
        number={number}
        version={version}
        known={Object.fromEntries(Object.entries(known).map(([name, value]) => [name, value ?? '']))}
        submit={t('saveProcurement')}
      />
    </div>
  )
}
