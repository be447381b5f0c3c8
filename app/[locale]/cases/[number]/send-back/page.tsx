import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { SendBackForm } from '@/components/cases/send-back-form'
import { StepOfCase } from '@/components/cases/step-of-case'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { nextField, viewField } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import type { Query } from '@/lib/lists/query'
import { sendBackReferralAction } from './actions'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.sendBackPage'))('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ number }, query, actors, t] = await Promise.all([
    params,
    searchParams,
    pageActors(MOVES.decline.by),
    getTranslations('casePage.sendBackPage'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen?.supportCase.referredBy) notFound()
  const { version, companyName, referredBy: partner } = seen.supportCase
  return (
    <div className="max-w-[44rem]">
      <CasePageHead number={number} about={companyName} heading={t('title')} lead={t('lead', { partner })} />
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps={['decline']}>
        <SendBackForm
          action={sendBackReferralAction}
          {...{ number, version }}
          from={{ next: nextField.parse(query.next), view: viewField.parse(query.view) }}
        />
      </StepOfCase>
    </div>
  )
}
