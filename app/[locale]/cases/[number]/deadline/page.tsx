import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { DeadlineForm } from '@/components/cases/deadline-form'
import { StepOfCase } from '@/components/cases/step-of-case'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { deadlineClock } from '@/lib/procurements/deadline'
import { correctDeadlineAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage'))('correctDeadline') }
}

export default async function Page({ params }: Props) {
  const [{ number }, actors, t] = await Promise.all([
    params,
    pageActors(['company-contact']),
    getTranslations('casePage'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen?.supportCase.buyerName) notFound()
  const { version, statedName, about, bidDeadlineOn, bidDeadlineAt } = seen.supportCase
  return (
    <CaseStep number={number} company={statedName} heading={t('correctDeadline')} lead={t('correctDeadlineHint')}>
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps="any-open">
        <DeadlineForm
          action={correctDeadlineAction}
          number={number}
          version={version}
          about={about}
          known={{
            bidDeadlineOn: bidDeadlineOn ?? '',
            bidDeadlineClock: (bidDeadlineAt && deadlineClock(bidDeadlineAt)) ?? '',
          }}
          submit={t('saveDeadline')}
        />
      </StepOfCase>
    </CaseStep>
  )
}
