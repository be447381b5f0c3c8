import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { ButtonForm } from '@/components/form/button-form'
import { StepOfCase } from '@/components/cases/step-of-case'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { MOVES } from '@/lib/cases/moves'
import { withdrawCaseAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage'))('withdraw') }
}

export default async function Page({ params }: Props) {
  const [{ number }, actors, t] = await Promise.all([
    params,
    pageActors(MOVES.withdraw.by),
    getTranslations('casePage'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { version, statedName } = seen.supportCase
  return (
    <CaseStep number={number} company={statedName} heading={t('withdraw')} lead={t('withdrawHint')}>
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps={['withdraw']}>
        <ButtonForm
          action={withdrawCaseAction}
          hidden={{ number, version: String(version) }}
          word={t('withdraw')}
          variant="danger"
        />
      </StepOfCase>
    </CaseStep>
  )
}
