import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { CloseForm } from '@/components/cases/close-form'
import { StepOfCase } from '@/components/cases/step-of-case'
import { pageActors } from '@/lib/auth/page-actor'
import { OUTCOMES_OF } from '@/lib/cases/codes'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { MOVES } from '@/lib/cases/moves'
import type { Query } from '@/lib/lists/query'
import { closeCaseAction } from './actions'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.closePage'))('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ number }, query, actors, t] = await Promise.all([
    params,
    searchParams,
    pageActors(MOVES.close.by),
    getTranslations('casePage.closePage'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { version, companyName, about } = seen.supportCase
  const outcome = OUTCOMES_OF[about].find((one) => one === query.outcome)
  return (
    <div className="max-w-[44rem]">
      <CasePageHead number={number} about={companyName} heading={t('title')} />
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps={['close']}>
        <CloseForm action={closeCaseAction} {...{ number, version, about, outcome }} />
      </StepOfCase>
    </div>
  )
}
