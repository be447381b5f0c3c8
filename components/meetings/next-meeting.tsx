import { useLocale, useTranslations } from 'next-intl'
import { MeetingWords } from '@/components/meetings/meeting-words'
import { LogMeetingForm, type LogMeetingProps } from '@/components/meetings/log-meeting-form'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { NextMeeting as Meeting } from '@/lib/cases/find-case'
import { pagePath } from '@/lib/i18n/routes'

type NextMeetingProps = {
  number: string
  meeting: Meeting | null
  /** Null for who does not work in the case. */
  works: Omit<LogMeetingProps, 'number' | 'meeting'> | null
  now: Date
}

/** The next meeting of a case; once it has begun, the tap that logs it. */
export function NextMeeting({ number, meeting, works, now }: NextMeetingProps) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const page = (query?: Record<string, string>) => pagePath(locale, '/cases/[number]/meetings', { number }, query)
  if (!meeting) {
    return works ? (
      <p className="print:hidden">
        <TextLink href={page()} className="inline-block py-2">
          {t('book')}
        </TextLink>
      </p>
    ) : null
  }
  return (
    <Card as="section" heading={t('heading')} labelledBy="meeting" className="space-y-2">
      <MeetingWords meeting={meeting} />
      {works && new Date(meeting.startsAt) <= now && <LogMeetingForm {...works} {...{ number, meeting }} />}
      {works && (
        <p className="flex flex-wrap gap-x-6 print:hidden">
          <TextLink href={page({ mote: meeting.id })} className="inline-block py-2">
            {t('toChange')}
          </TextLink>
          <TextLink href={page()} className="inline-block py-2">
            {t('book')}
          </TextLink>
        </p>
      )}
    </Card>
  )
}
