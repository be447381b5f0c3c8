import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { DeadlineForm } from '@/components/cases/deadline-form'
import { StepOfCase } from '@/components/cases/step-of-case'
import { NotNow } from '@/components/ui/not-now'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { casePath } from '@/lib/i18n/routes'
import { deadlineClock } from '@/lib/procurements/deadline'
import { correctDeadlineAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage'))('correctDeadline') }
}

export default async function Page({ params }: Props) {
  const [{ number }, actors, t, errors, locale] = await Promise.all([
    params,
    pageActors(['company-contact']),
    getTranslations('casePage'),
    getTranslations('errors'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { version, statedName, about, buyerName, bidDeadlineOn, bidDeadlineAt } = seen.supportCase
  const form = (
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
  )
  return (
    <CaseStep number={number} company={statedName} heading={t('correctDeadline')} lead={t('correctDeadlineHint')}>
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps="any-open">
        {buyerName ? (
          form
        ) : (
          <NotNow
            heading={t('stepNotNow')}
            why={errors('procurement-none')}
            ways={[]}
            back={{ href: casePath(locale, number), text: t('stepToCase') }}
          />
        )}
      </StepOfCase>
    </CaseStep>
  )
}
