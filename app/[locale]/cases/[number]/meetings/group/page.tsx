import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { StepOfCase } from '@/components/cases/step-of-case'
import { ChooseGroupForm } from '@/components/meetings/choose-group-form'
import { GroupDrawn } from '@/components/meetings/group-drawn'
import { LogGroupForm } from '@/components/meetings/log-group-form'
import { LoggedAlready } from '@/components/meetings/logged-already'
import { TextLink } from '@/components/ui/text-link'
import { pageActors } from '@/lib/auth/page-actor'
import { dayOf, today } from '@/lib/calendar/days'
import { formatMinutes } from '@/lib/calendar/minutes'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { dueOf } from '@/lib/meetings/due'
import { findGroup } from '@/lib/time/find-group'
import { findGroupDraws } from '@/lib/time/find-group-draws'
import { listGroupCases } from '@/lib/time/list-group-cases'
import { logGroupAction, showGroupAction } from './actions'
import { groupAsked, groupQuery, type GroupQuery } from './query'

type Query = GroupQuery & { andra?: string | string[] }
type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('meetings.group'))('title') }
}

/** Who took part and for how long; then what that draws from each company, and the tap that draws it. */
export default async function Page({ params, searchParams }: Props) {
  const [{ number }, query, actors, t, locale] = await Promise.all([
    params,
    searchParams,
    pageActors(['advisor']),
    getTranslations('meetings.group'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen || seen.viewer.role !== 'advisor') notFound()
  const { companyName, meetings } = seen.supportCase
  const asked = groupAsked(number, query)
  const { personId } = seen.viewer
  const written = asked && !query.andra ? await findGroup(asked.requestId) : []
  const logged = written.filter(({ advisorId }) => advisorId === personId)
  const draws = asked && !query.andra ? await findGroupDraws(seen.viewer, asked) : null
  const others = draws ? [] : await listGroupCases(seen.viewer, number)
  const [begun] = dueOf(meetings, new Date()).toLog
  const known = {
    others: asked?.others ?? [],
    duration: String(asked?.duration ?? begun?.lengthMinutes ?? ''),
    activity: asked?.activity ?? begun?.kind ?? 'meeting',
    workedOn: asked?.workedOn ?? (begun ? dayOf(new Date(begun.startsAt)) : today()),
  }
  const another = pagePath(locale, '/cases/[number]/meetings/group', { number })
  const change = `${another}?${asked ? groupQuery(asked) : ''}&andra=1`
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
            <GroupDrawn draws={draws} length={asked.duration} />
            <TextLink href={change} className="inline-block py-2">
              {t('change')}
            </TextLink>
            {!draws.refusal && <LogGroupForm asked={asked} draws={draws} action={logGroupAction} />}
          </div>
        ) : (
          <ChooseGroupForm
            {...{ number, known, action: showGroupAction }}
            requestId={asked?.requestId ?? randomUUID()}
            meetingId={asked ? asked.meetingId : begun?.id}
            others={others.map(({ number: value, company, minutesLeft }) => ({
              ...{ value, label: company },
              hint: `${value.replaceAll('-', '\u2011')} · ${t('leftNow', { left: formatMinutes(minutesLeft, locale) })}`,
            }))}
          />
        )}
      </StepOfCase>
    </CaseStep>
  )
}
