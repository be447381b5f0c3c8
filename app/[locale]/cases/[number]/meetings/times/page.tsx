import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { StepOfCase } from '@/components/cases/step-of-case'
import { OfferTimesForm } from '@/components/meetings/offer-times-form'
import { OfferedTimes } from '@/components/meetings/offered-times'
import { pageActors } from '@/lib/auth/page-actor'
import { formatMinutes } from '@/lib/calendar/minutes'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { listBusyTimes } from '@/lib/meetings/list-busy-times'
import { formatPhoneNumber } from '@/lib/people/phone-format'
import { offerTimesAction, withdrawTimesAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('meetings'))('offerTimes') }
}

/** Offers times; while some wait for an answer, those are shown instead. */
export default async function Page({ params }: Props) {
  const [{ number }, actors, t, locale] = await Promise.all([
    params,
    pageActors(['advisor']),
    getTranslations('meetings'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { companyName, minutesLeft, contactPhone, offer } = seen.supportCase
  const known = { kind: 'meeting', length: '60', reserved: String(Math.min(60, minutesLeft) || '') }
  return (
    <CaseStep number={number} company={companyName} heading={t('offerTimes')} lead={t('offerLead')}>
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps={['close']}>
        {offer?.status === 'waiting' ? (
          <OfferedTimes {...{ number, offer }} withdraw={withdrawTimesAction} />
        ) : (
          <OfferTimesForm
            phone={formatPhoneNumber(contactPhone)}
            {...{ number, known, requestId: randomUUID(), free: formatMinutes(minutesLeft, locale) }}
            busy={await listBusyTimes(seen.viewer)}
            action={offerTimesAction}
          />
        )}
      </StepOfCase>
    </CaseStep>
  )
}
