import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { ReasonForm } from '@/components/cases/reason-form'
import { StepOfCase } from '@/components/cases/step-of-case'
import { pageActors } from '@/lib/auth/page-actor'
import { REOPEN_REASONS } from '@/lib/cases/codes'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import type { reopenCaseInput } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { reopenCaseAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('caseForms.reopen'))('submit') }
}

export default async function Page({ params }: Props) {
  const [{ number }, actors, t, words] = await Promise.all([
    params,
    pageActors(MOVES.reopen.by),
    getTranslations('caseForms.reopen'),
    getTranslations('caseWords.reopenReasons'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { version, companyName } = seen.supportCase
  return (
    <CaseStep number={number} company={companyName} heading={t('submit')} lead={t('lead')}>
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps={['reopen']}>
        <ReasonForm<typeof reopenCaseInput>
          action={reopenCaseAction}
          hidden={{ number, version: String(version) }}
          name="reason"
          label={t('reason')}
          submit={t('submit')}
          variant="primary"
          choices={REOPEN_REASONS.map((reason) => ({ value: reason, label: words(reason) }))}
        />
      </StepOfCase>
    </CaseStep>
  )
}
