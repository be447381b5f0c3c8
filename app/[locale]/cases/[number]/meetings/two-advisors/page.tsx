import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { StepOfCase } from '@/components/cases/step-of-case'
import { ChooseJointForm } from '@/components/meetings/choose-joint-form'
import { JointDrawn } from '@/components/meetings/joint-drawn'
import { LogJointForm } from '@/components/meetings/log-joint-form'
import { LoggedAlready } from '@/components/meetings/logged-already'
import { TextLink } from '@/components/ui/text-link'
import { pageActors } from '@/lib/auth/page-actor'
import { dayOf, today } from '@/lib/calendar/days'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { dueOf } from '@/lib/meetings/due'
import { findJoint } from '@/lib/time/find-joint'
import { findJointDraws } from '@/lib/time/find-joint-draws'
import { listSecondAdvisors } from '@/lib/time/list-second-advisors'
import { logJointAction, showJointAction } from './actions'
import { jointAsked, jointQuery, type JointQuery } from './query'

type Query = JointQuery & { andra?: string | string[] }
type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('meetings.joint'))('title') }
}

/** Who else took part and for how long; then what that draws, and the tap that draws it. */
export default async function Page({ params, searchParams }: Props) {
  const [{ number }, query, actors, t, locale] = await Promise.all([
    params,
    searchParams,
    pageActors(['advisor']),
    getTranslations('meetings.joint'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen || seen.viewer.role !== 'advisor') notFound()
  const { companyName, meetings } = seen.supportCase
  const asked = jointAsked(number, query)
  const { personId } = seen.viewer
  const written = asked && !query.andra ? await findJoint(asked.requestId) : []
  const logged = written.filter(({ advisorId }) => advisorId === personId)
  const draws = asked && !query.andra ? await findJointDraws(seen.viewer, asked) : null
  const advisors = draws ? [] : await listSecondAdvisors(seen.viewer, number)
  const [begun] = dueOf(meetings, new Date()).toLog
  const known = {
    secondId: asked?.secondId ?? '',
    duration: String(asked?.duration ?? begun?.lengthMinutes ?? ''),
    activity: asked?.activity ?? begun?.kind ?? 'meeting',
    workedOn: asked?.workedOn ?? (begun ? dayOf(new Date(begun.startsAt)) : today()),
  }
  const another = pagePath(locale, '/cases/[number]/meetings/two-advisors', { number })
  const change = `${another}?${asked ? jointQuery(asked) : ''}&andra=1`
  return (
    <CaseStep number={number} company={companyName} heading={t('title')} lead={t('lead')}>
      <StepOfCase supportCase={seen.supportCase} role={seen.viewer.role} steps={['close']}>
        {logged.length > 0 ? (
          <LoggedAlready
            reversed={logged.every(({ reversed }) => reversed)}
            toCase={casePath(locale, number)}
            toAnother={another}
          />
        ) : asked && draws ? (
          <div className="space-y-6">
            <JointDrawn {...{ draws, company: companyName }} length={asked.duration} />
            <TextLink href={change} className="inline-block py-2">
              {t('change')}
            </TextLink>
            {!draws.refusal && <LogJointForm {...{ asked, draws }} action={logJointAction} />}
          </div>
        ) : (
          <ChooseJointForm
            {...{ number, known, action: showJointAction }}
            requestId={asked?.requestId ?? randomUUID()}
            meetingId={asked ? asked.meetingId : begun?.id}
            advisors={advisors.map(({ id: value, name: label }) => ({ value, label }))}
          />
        )}
      </StepOfCase>
    </CaseStep>
  )
}
