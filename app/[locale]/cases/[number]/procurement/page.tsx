import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BuyerNames } from '@/components/cases/buyer-names'
import { CasePageHead } from '@/components/cases/case-page-head'
import { ProcurementForm } from '@/components/cases/procurement-form'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { changeProcurementAction } from './actions'
import { deadlineClock } from '@/lib/procurements/deadline'
import { host } from '@/lib/config/host'

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
  const {
    version,
    companyName,
    buyerName,
    buyerOrgDigits,
    boughtFor,
    reference,
    tedNumber,
    noticeUrl,
    lots,
    bidDeadlineOn,
    bidDeadlineAt,
    about,
  } = seen.supportCase
  const known = {
    buyerName,
    buyerOrgNumber: buyerOrgDigits,
    boughtFor,
    reference,
    tedNumber,
    noticeUrl,
    lots,
    bidDeadlineOn,
    bidDeadlineClock: bidDeadlineAt && deadlineClock(bidDeadlineAt),
  }
  return (
    <div className="max-w-[44rem]">
      <CasePageHead number={number} about={companyName} heading={t('changeProcurement')} />
      <BuyerNames names={host().municipalities.map(({ fullName }) => fullName)} />
      <ProcurementForm
        action={changeProcurementAction}
        number={number}
        version={version}
        about={about}
        known={Object.fromEntries(Object.entries(known).map(([name, value]) => [name, value ?? '']))}
        submit={t('saveProcurement')}
      />
    </div>
  )
}
