import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { AwayMeeting } from '@/lib/advisors/absence'
import { formatInstant } from '@/lib/i18n/formats'
import { casePath } from '@/lib/i18n/routes'

/** The booked meetings within one absence, each with the way to where it is moved or called off; nothing for none. */
export function AwayMeetings({ meetings }: { meetings: readonly AwayMeeting[] }) {
  const t = useTranslations('absence')
  const said = useTranslations('meetings')
  const locale = useLocale()
  if (meetings.length === 0) return null
  return (
    <div className="my-1 text-sm">
      <p className="text-warn font-strong">{t('meetings', { count: meetings.length })}</p>
      <ul>
        {meetings.map(({ id, number, company, kind, startsAt }) => (
          <li key={id}>
            <TextLink href={`${casePath(locale, number)}#meeting`} className="inline-block wrap-anywhere max-sm:py-1.5">
              {said('next', { kind, when: formatInstant(new Date(startsAt), locale, 'brief') })} · {company}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
