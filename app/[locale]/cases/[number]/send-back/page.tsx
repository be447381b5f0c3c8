import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { SendBackForm } from '@/components/cases/send-back-form'
import { StepOfCase } from '@/components/cases/step-of-case'
import { NotNow } from '@/components/ui/not-now'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { nextField, viewField } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { casePath, pagePath } from '@/lib/i18n/routes'
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
  if (!seen) notFound()
  const { version, companyName, referredBy: partner } = seen.supportCase
  if (!partner) return <NotReferred number={number} about={companyName} />
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

/** It came from no partner: it can be declined, and there is nobody to send it back to. */
async function NotReferred({ number, about }: { number: string; about: string }) {
  const [t, words, errors, locale] = await Promise.all([
    getTranslations('casePage.sendBackPage'),
    getTranslations('casePage'),
    getTranslations('errors'),
    getLocale(),
  ])
  return (
    <div className="max-w-[44rem]">
      <CasePageHead {...{ number, about }} heading={t('title')} />
      <NotNow
        heading={t('none')}
        why={errors('referral-none')}
        ways={[{ href: pagePath(locale, '/cases/[number]/decline', { number }), text: words('decline') }]}
        back={{ href: casePath(locale, number), text: words('stepToCase') }}
      />
    </div>
  )
}
