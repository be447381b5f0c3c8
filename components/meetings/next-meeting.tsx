import { useLocale, useTranslations } from 'next-intl'
import { MeetingWords } from '@/components/meetings/meeting-words'
import { LogMeetingForm, type LogMeetingProps } from '@/components/meetings/log-meeting-form'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { NextMeeting as Meeting, OfferedMeeting } from '@/lib/cases/find-case'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { OfferedTimes } from './offered-times'

export type NextMeetingProps = {
  number: string
  company: string
  meeting: Meeting | null
  /** Times that the company was offered. */
  offer: OfferedMeeting | null
  /** Null for who does not work in the case. */
  works: (Omit<LogMeetingProps, 'number' | 'company' | 'meeting'> & { withdraw: FormAction<never> }) | null
  now: Date
}

/** The next meeting of a case; once it has begun, the tap that logs it. And the times that wait for an answer. */
export function NextMeeting({ number, company, meeting, offer, works, now }: NextMeetingProps) {
  const t = useTranslations('meetings')
  if (!meeting && !offer) return works ? <ToMeetings {...{ number, offer }} /> : null
  return (
    <Card as="section" heading={t('heading')} labelledBy="meeting" className="space-y-2">
      {meeting && <MeetingWords meeting={meeting} />}
      {meeting && works && new Date(meeting.startsAt) <= now && (
        <LogMeetingForm {...works} {...{ number, company, meeting }} />
      )}
      {offer && <OfferedTimes {...{ number, offer }} withdraw={works?.withdraw ?? null} />}
      {works && <ToMeetings {...{ number, meeting, offer }} />}
    </Card>
  )
}

/** Where meetings are changed, booked and offered. */
function ToMeetings({
  number,
  meeting,
  offer,
}: Pick<NextMeetingProps, 'number' | 'offer'> & { meeting?: Meeting | null }) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const page = (query?: Record<string, string>) => pagePath(locale, '/cases/[number]/meetings', { number }, query)
  return (
    <p className="flex flex-wrap gap-x-6 print:hidden">
      {meeting && (
        <TextLink href={page({ mote: meeting.id })} className="inline-block py-2">
          {t('toChange')}
        </TextLink>
      )}
      <TextLink href={page()} className="inline-block py-2">
        {t('book')}
      </TextLink>
      <TextLink href={pagePath(locale, '/cases/[number]/meetings/group', { number })} className="inline-block py-2">
        {t('group.toGroup')}
      </TextLink>
      <TextLink
        href={pagePath(locale, '/cases/[number]/meetings/two-advisors', { number })}
        className="inline-block py-2"
      >
        {t('joint.toJoint')}
      </TextLink>
      {!offer && (
        <TextLink href={pagePath(locale, '/cases/[number]/meetings/times', { number })} className="inline-block py-2">
          {t('offerTimes')}
        </TextLink>
      )}
    </p>
  )
}
