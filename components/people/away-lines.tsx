import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Absence, AwayMeeting } from '@/lib/advisors/absence'
import { pagePath } from '@/lib/i18n/routes'
import { useAbsenceDays } from './absence-days'
import { AwayMeetings } from './away-meetings'
import { CoverAway } from './cover-away'

type AwayLinesProps = { absences: readonly Absence[]; meetings: readonly AwayMeeting[]; ownId: string }

/**
 * Under the work list, which begins where it always does: when its advisor is away and who answers, for whom they answer
 * themselves, and which meetings are booked while they are away.
 */
export function AwayLines({ absences, meetings, ownId }: AwayLinesProps) {
  const t = useTranslations('absence')
  const locale = useLocale()
  const days = useAbsenceDays()
  if (absences.length === 0) return null
  return (
    <ul className="mt-6 space-y-1 text-sm">
      {absences.map((absence) => {
        const { id, advisorId, advisor, cover } = absence
        const when = days(absence)
        if (advisorId !== ownId) return <li key={id}>{t('youCover', { name: advisor, when })}</li>
        return (
          <li key={id}>
            {t('youAreAway', { when })} {cover && t('coveredBy', { name: cover })}{' '}
            <TextLink href={pagePath(locale, '/absence')}>{t('change')}</TextLink>
            <CoverAway absence={absence} />
            <AwayMeetings meetings={meetings.filter(({ absenceId }) => absenceId === id)} />
          </li>
        )
      })}
    </ul>
  )
}
