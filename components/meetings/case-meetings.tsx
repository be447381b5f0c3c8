import { useLocale, useTranslations } from 'next-intl'
import { MeetingWords } from '@/components/meetings/meeting-words'
import { LogMeetingForm, type LogMeetingProps } from '@/components/meetings/log-meeting-form'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import type { BookedMeeting, OfferedMeeting } from '@/lib/cases/find-case'
import { formatInstant } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import { dueOf } from '@/lib/meetings/due'
import type { FormAction } from '@/lib/refusals/result'
import { OfferedTimes } from './offered-times'

type Shown = BookedMeeting & Pick<LogMeetingProps, 'requestId' | 'fits'>

export type CaseMeetingsProps = {
  number: string
  company: string
  meetings: readonly Shown[]
  /** Times that the company was offered. */
  offer: OfferedMeeting | null
  /** Whether the viewer books here: the case's advisor, or a lead for them. */
  books: boolean
  /** Null for who does not work in the case. */
  works: (Pick<LogMeetingProps, 'log'> & { withdraw: FormAction<never> }) | null
  now: Date
}

/** The meetings of a case: the next, those after it, those that wait to be logged, and times that wait for an answer. */
export function CaseMeetings({ number, company, meetings, offer, books, works, now }: CaseMeetingsProps) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const links = books && <ToMeetings {...{ number, offer, works: works !== null }} />
  if (meetings.length === 0 && !offer) return links || null
  const { ahead, toLog } = dueOf(meetings, now)
  const [next, ...later] = ahead
  const change = ({ id }: Shown) => books && <ToChange {...{ number, id }} />
  return (
    <Card as="section" heading={t('heading')} labelledBy="meeting" className="space-y-2">
      {next && (
        <div>
          <MeetingWords meeting={next} />
          {change(next)}
        </div>
      )}
      {later.length > 0 && (
        <>
          <h3 className="text-base">{t('after')}</h3>
          <ul className="divide-hairline divide-y">
            {later.map((one) => (
              <li key={one.id} className="py-1">
                <MeetingWords meeting={one} brief />
                {change(one)}
              </li>
            ))}
          </ul>
        </>
      )}
      {toLog.length > 0 && meetings.length > 1 && <h3 className="text-base">{t('toLog')}</h3>}
      {toLog.map((one) => (
        <div key={one.id} className="space-y-2">
          <MeetingWords meeting={one} brief={toLog.length > 1} />
          {works && (
            <LogMeetingForm
              {...{ number, company, meeting: one, fits: one.fits, requestId: one.requestId, log: works.log }}
              workedOn={dayOf(new Date(one.startsAt))}
              of={toLog.length > 1 ? formatInstant(new Date(one.startsAt), locale, 'weekday') : undefined}
            />
          )}
          {change(one)}
        </div>
      ))}
      {offer && <OfferedTimes {...{ number, offer }} withdraw={works?.withdraw ?? null} />}
      {links}
    </Card>
  )
}

/** Where a meeting is moved, cancelled, or said to have been missed. */
function ToChange({ number, id }: { number: string; id: string }) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  return (
    <p className="print:hidden">
      <TextLink
        href={pagePath(locale, '/cases/[number]/meetings', { number }, { mote: id })}
        className="inline-block py-2"
      >
        {t('toChange')}
      </TextLink>
    </p>
  )
}

type ToMeetingsProps = Pick<CaseMeetingsProps, 'number' | 'offer'> & { works: boolean }

/** Where meetings are booked; and, by who works in the case, offered and logged with others. */
function ToMeetings({ number, offer, works }: ToMeetingsProps) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const page = (path: '' | '/group' | '/two-advisors' | '/times') =>
    pagePath(locale, `/cases/[number]/meetings${path}`, { number })
  return (
    <p className="flex flex-wrap gap-x-6 print:hidden">
      <TextLink href={page('')} className="inline-block py-2">
        {t('book')}
      </TextLink>
      {works && (
        <TextLink href={page('/group')} className="inline-block py-2">
          {t('group.toGroup')}
        </TextLink>
      )}
      {works && (
        <TextLink href={page('/two-advisors')} className="inline-block py-2">
          {t('joint.toJoint')}
        </TextLink>
      )}
      {works && !offer && (
        <TextLink href={page('/times')} className="inline-block py-2">
          {t('offerTimes')}
        </TextLink>
      )}
    </p>
  )
}
