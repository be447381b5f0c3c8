import { useLocale, useTranslations } from 'next-intl'
import { sayDays } from '@/components/people/absence-days'
import type { Reason } from '@/lib/advisors/candidates'
import type { CandidateForCase } from '@/lib/advisors/list-candidates'
import { formatMinutes } from '@/lib/calendar/minutes'

/** Why somebody stands where they do, in words, the weightiest first; of whom the wall bars nothing is said. */
export function useCandidateWords(): (candidate: Pick<CandidateForCase, 'reasons' | 'away'>) => string[] {
  const t = useTranslations('queue.reasons')
  const spoken = useTranslations('trailEvents.words.spoken')
  const queue = useTranslations('queue')
  const locale = useLocale()
  const say = (reason: Reason): string => {
    switch (reason.code) {
      case 'free':
      case 'too-little': {
        const { code, hasDeadline, minutes } = reason
        return t(code, { by: hasDeadline ? 'deadline' : 'soon', minutes: formatMinutes(minutes, locale), none: minutes === 0 ? 'yes' : 'no' }) // prettier-ignore
      }
      case 'knows-field':
        return t('knows-field', { division: reason.division })
      case 'helps':
        return t('helps', { count: reason.count, of: reason.of })
      case 'speaks':
        return t('speaks', { language: spoken(reason.language) })
      case 'open-cases':
        return t('open-cases', { count: reason.count })
      case 'knows-sector':
      case 'helped-before':
      case 'covers':
      case 'time-unknown':
      case 'gave-back':
        return t(reason.code)
    }
  }
  return ({ reasons, away }) => [
    ...[...reasons].sort((one, other) => other.points - one.points).map(say),
    ...(away ? [queue('away', { when: sayDays(away, locale) })] : []),
  ]
}
