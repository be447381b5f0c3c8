import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { CloseForm } from '@/components/cases/close-form'
import { StepOfCase } from '@/components/cases/step-of-case'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { MOVES } from '@/lib/cases/moves'
import { closeCaseAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.closePage'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ number }, actors, t] = await Promise.all([
    params,
    pageActors(MOVES.close.by),
    getTranslations('casePage.closePage'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { version, companyName } = seen.supportCase
  return (
    <div className="max-w-[44rem]">
      <CasePageHead number={number} about={companyName} heading={t('title')} />
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps={['close']}>
        <CloseForm action={closeCaseAction} number={number} version={version} />
      </StepOfCase>
    </div>
  )
}
