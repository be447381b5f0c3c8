import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Absence } from '@/lib/advisors/absence'
import { pagePath } from '@/lib/i18n/routes'
import { useAbsenceDays } from './absence-days'

/** Under the work list, which begins where it always does: when its advisor is away and who answers, and for whom they answer themselves. */
export function AwayLines({ absences, ownId }: { absences: readonly Absence[]; ownId: string }) {
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
          </li>
        )
      })}
    </ul>
  )
}
