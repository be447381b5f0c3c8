import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { CaseAnswerForm } from '@/components/outcomes/case-answer-form'
import { NotNow } from '@/components/ui/not-now'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { casePath } from '@/lib/i18n/routes'
import { findOutcome } from '@/lib/outcomes/find-outcome'
import { answerOnCaseAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('outcomes.page'))('heading') }
}

/** The company's answer, or what the staff heard on the phone. */
export default async function Page({ params }: Props) {
  const [{ number }, actors, locale, t, steps, errors] = await Promise.all([
    params,
    pageActors(['project-lead', 'advisor', 'company-contact']),
    getLocale(),
    getTranslations('outcomes.page'),
    getTranslations('casePage'),
    getTranslations('errors'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { id, companyName, buyerName } = seen.supportCase
  const staff = seen.viewer.role !== 'company-contact'
  const outcome = await findOutcome(seen.viewer, id)
  const late = outcome?.isPast && !staff
  const lead = staff ? t('byPhone') : buyerName ? t('lead', { buyer: buyerName }) : t('leadPlain')
  return (
    <CaseStep number={number} company={companyName} heading={t('heading')} lead={lead}>
      {outcome && !late ? (
        <CaseAnswerForm {...{ number, staff }} answer={outcome.answer} action={answerOnCaseAction} />
      ) : (
        <NotNow
          heading={steps('stepNotNow')}
          why={errors(late ? 'follow-up-ended' : 'deadline-not-passed')}
          ways={[]}
          back={{ href: casePath(locale, number), text: steps('stepToCase') }}
        />
      )}
    </CaseStep>
  )
}
