import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseStep } from '@/components/cases/case-step'
import { StepOfCase } from '@/components/cases/step-of-case'
import { CancelMeeting } from '@/components/meetings/cancel-meeting'
import { EndMeetingForm } from '@/components/meetings/end-meeting-form'
import { MeetingForm } from '@/components/meetings/meeting-form'
import { MeetingWords } from '@/components/meetings/meeting-words'
import { OtherMeetings } from '@/components/meetings/other-meetings'
import { pageActors } from '@/lib/auth/page-actor'
import { dayOf } from '@/lib/calendar/days'
import { formatMinutes } from '@/lib/calendar/minutes'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { formatClock, formatInstant } from '@/lib/i18n/formats'
import { listBusyTimes } from '@/lib/meetings/list-busy-times'
import { formatPhoneNumber } from '@/lib/people/phone-format'
import { findMissedWork } from '@/lib/time/find-missed-work'
import { bookMeetingAction, cancelMeetingAction, markMissedAction, moveMeetingAction } from './actions'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ mote?: string | string[] }> }

export async function generateMetadata() {
  return { title: (await getTranslations('meetings'))('heading') }
}

/** Books a meeting, a lead for the advisor who has the case; with `?mote=` changes that one. */
export default async function Page({ params, searchParams }: Props) {
  const [{ number }, { mote }, actors, t, locale] = await Promise.all([
    params,
    searchParams,
    pageActors(['project-lead', 'advisor']),
    getTranslations('meetings'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { viewer, supportCase } = seen
  const { companyName, minutesLeft, contactPhone, meetings, advisorId, advisorName } = supportCase
  const advisor = viewer.role === 'project-lead' && advisorId !== viewer.personId ? advisorName : null
  const meeting = meetings.find((one) => one.id === mote)
  const others = meetings.filter((one) => one !== meeting)
  const begun = meeting && new Date(meeting.startsAt) <= new Date()
  const missed =
    begun && viewer.role === 'advisor'
      ? await findMissedWork(viewer, number, { ...meeting, startsAt: new Date(meeting.startsAt) })
      : 0
  const busy = await listBusyTimes({ personId: advisorId ?? viewer.personId }, meeting?.id)
  const free = formatMinutes(minutesLeft + (meeting?.reservedMinutes ?? 0), locale)
  const known = meeting
    ? {
        ...{ kind: meeting.kind, place: meeting.place ?? '', participants: meeting.participants ?? '' },
        ...{ day: dayOf(new Date(meeting.startsAt)), clock: formatClock(new Date(meeting.startsAt), locale) },
        ...{ length: String(meeting.lengthMinutes), reserved: String(meeting.reservedMinutes || '') },
      }
    : { kind: 'meeting', length: '60', reserved: String(Math.min(60, minutesLeft) || '') }
  return (
    <CaseStep
      number={number}
      company={companyName}
      heading={
        meeting
          ? t('changeOf', { kind: meeting.kind, when: formatInstant(new Date(meeting.startsAt), locale, 'weekday') })
          : t('book')
      }
      lead={meeting ? t('changeLead') : t('bookLead', { advisor: advisor ?? 'none' })}
    >
      <StepOfCase supportCase={supportCase} role={viewer.role} steps={['close']}>
        <div className="space-y-6">
          {mote && !meeting && <p>{t('ended')}</p>}
          {meeting && begun ? (
            <MeetingWords meeting={meeting} />
          ) : (
            <MeetingForm
              phone={formatPhoneNumber(contactPhone)}
              {...{ number, known, free, busy, advisor, requestId: randomUUID() }}
              {...(meeting
                ? { change: meeting, action: moveMeetingAction }
                : { change: null, action: bookMeetingAction })}
            />
          )}
          {meeting && begun && viewer.role === 'advisor' && (
            <p>
              {missed > 0
                ? t('form.missedDraws', { minutes: formatMinutes(missed, locale), company: companyName })
                : t('form.missedDrawsNothing', { company: companyName })}
            </p>
          )}
          {meeting && begun && viewer.role === 'advisor' && (
            <EndMeetingForm {...{ number, meeting }} how="missed" requestId={randomUUID()} action={markMissedAction} />
          )}
          {meeting && <CancelMeeting {...{ number, meeting }} requestId={randomUUID()} action={cancelMeetingAction} />}
          <OtherMeetings {...{ number, meetings: others, others: Boolean(meeting) }} />
        </div>
      </StepOfCase>
    </CaseStep>
  )
}
