import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatInstant } from '@/lib/i18n/formats'
import { casePath } from '@/lib/i18n/routes'
import type { DueMeeting } from '@/lib/meetings/list-due-meetings'

/** The next days' meetings, under the list: what is today's stands above it. */
export function ComingMeetings({ meetings }: { meetings: readonly DueMeeting[] }) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  if (meetings.length === 0) return null
  return (
    <section aria-labelledby="coming-meetings" className="mt-6 max-w-3xl print:hidden">
      <h2 id="coming-meetings" className="font-strong mb-1">
        {t('coming')}
      </h2>
      <ul className="divide-hairline divide-y">
        {meetings.map(({ id, number, company, kind, startsAt, lengthMinutes, place }) => (
          <li key={id} className="py-1">
            <TextLink href={`${casePath(locale, number)}#meeting`} className="inline-block wrap-anywhere max-sm:py-1.5">
              {t('next', { kind, when: formatInstant(new Date(startsAt), locale, 'brief') })} · {company}
            </TextLink>
            <span className="text-muted block text-sm wrap-anywhere tabular-nums">
              {[formatMinutes(lengthMinutes, locale), place].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
