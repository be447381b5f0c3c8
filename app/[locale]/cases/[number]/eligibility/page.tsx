import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { EligibilityForm } from '@/components/cases/eligibility-form'
import { EligibilityHistory } from '@/components/cases/eligibility-history'
import { StepOfCase } from '@/components/cases/step-of-case'
import { pageActor } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { listEligibility } from '@/lib/cases/list-eligibility'
import { host } from '@/lib/config/host'
import { hostWords } from '@/lib/i18n/host-words'
import { checkEligibilityAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('caseForms.eligibility'))('title') }
}

export default async function Page({ params }: Props) {
  const [{ number }, locale, lead, t] = await Promise.all([
    params,
    getLocale(),
    pageActor(['project-lead']),
    getTranslations('caseForms.eligibility'),
  ])
  const seen = await findVisibleCase([lead], number)
  if (!seen) notFound()
  const { companyName, municipalityCode, status } = seen.supportCase
  const checks = await listEligibility(lead, number)
  const known = host().municipalities.some(({ code }) => code === municipalityCode)
  return (
    <CaseStep number={number} company={companyName} heading={t('title')} lead={t('lead')}>
      <EligibilityHistory {...{ checks, number, status }} />
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps="any-open">
        <EligibilityForm
          action={checkEligibilityAction}
          number={number}
          requestId={randomUUID()}
          place={hostWords(seen.supportCase, locale)}
          last={checks[0]}
          inCounty={known}
        />
      </StepOfCase>
    </CaseStep>
  )
}
