import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { CorrectForm } from '@/components/cases/correct-form'
import { ToldHistory } from '@/components/cases/told-history'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { listToldChanges } from '@/lib/cases/list-told-changes'
import { formatPhoneNumber } from '@/lib/people/phone-format'
import { correctToldAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.correct'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ number }, actors, t] = await Promise.all([
    params,
    pageActors(['project-lead', 'advisor']),
    getTranslations('casePage.correct'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { id, version, companyName, contactName, contactPhone, callTime, needs, description } = seen.supportCase
  const known = { contactName, contactPhone: formatPhoneNumber(contactPhone), callTime, needs, description }
  return (
    <div className="max-w-[44rem]">
      <CasePageHead number={number} about={companyName} heading={t('title')} lead={t('lead')} />
      <CorrectForm action={correctToldAction} {...{ number, version, known }} submit={t('save')} />
      <ToldHistory changes={await listToldChanges(seen.viewer, id)} />
    </div>
  )
}
