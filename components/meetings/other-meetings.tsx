import { useLocale, useTranslations } from 'next-intl'
import { MeetingWords } from '@/components/meetings/meeting-words'
import { TextLink } from '@/components/ui/text-link'
import type { BookedMeeting } from '@/lib/cases/find-case'
import { pagePath } from '@/lib/i18n/routes'

type OtherMeetingsProps = {
  number: string
  meetings: readonly BookedMeeting[]
  /** Whether they stand below one that is changed. */
  others: boolean
}

/** The case's meetings beside the one that is booked or changed above, each with the way to change it. */
export function OtherMeetings({ number, meetings, others }: OtherMeetingsProps) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  if (meetings.length === 0) return null
  return (
    <section aria-labelledby="other-meetings" className="border-hairline border-t pt-4">
      <h2 id="other-meetings" className="text-lg">
        {t(others ? 'others' : 'booked')}
      </h2>
      <ul className="divide-hairline divide-y">
        {meetings.map((one) => (
          <li key={one.id} className="py-2">
            <MeetingWords meeting={one} brief />
            <TextLink
              href={pagePath(locale, '/cases/[number]/meetings', { number }, { mote: one.id })}
              className="inline-block py-2"
            >
              {t('toChange')}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
