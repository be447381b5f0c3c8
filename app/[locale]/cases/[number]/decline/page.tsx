import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { DeclineForm } from '@/components/cases/decline-form'
import { StillHelps } from '@/components/cases/still-helps'
import { StepOfCase } from '@/components/cases/step-of-case'
import { Notice } from '@/components/ui/notice'
import { pageActors } from '@/lib/auth/page-actor'
import { DECLINE_REASONS, TURN_TO } from '@/lib/cases/codes'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { nextField, viewField } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import type { Query } from '@/lib/lists/query'
import { findHelps } from '@/lib/trainings/find-helps'
import { declineCaseAction } from './actions'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.declinePage'))('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const locale = await getLocale()
  const [{ number }, query, actors, t, preview, helps] = await Promise.all([
    params,
    searchParams,
    pageActors(MOVES.decline.by),
    getTranslations('casePage.declinePage'),
    getTranslations('caseForms.tooLate'),
    findHelps(locale),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { version, companyName } = seen.supportCase
  const reason = DECLINE_REASONS.find((one) => one === query.reason)
  const turnTo = TURN_TO.find((one) => one === query.turnTo)
  return (
    <div className="max-w-[44rem]">
      <CasePageHead number={number} about={companyName} heading={t('title')} lead={t('lead')} />
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps={['decline']}>
        <DeclineForm
          action={declineCaseAction}
          {...{ number, version }}
          {...{ reason, turnTo }}
          from={{ next: nextField.parse(query.next), view: viewField.parse(query.view) }}
        />
        <div className="mt-6">
          <Notice level={2} heading={preview('preview')}>
            <StillHelps reader="company" helps={helps} />
          </Notice>
        </div>
      </StepOfCase>
    </div>
  )
}
