import { useTranslations } from 'next-intl'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatCount, formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { TARGET_NAMES, type TargetName, type Targets } from '@/lib/rounds/targets'
import type { TargetLabels } from './target-fields'

/** What the fields of the targets say. */
export function useTargetLabels(): TargetLabels {
  const t = useTranslations('rounds.targets')
  const named = TARGET_NAMES.map((name) => [name, t(name)] as const)
  return {
    ...(Object.fromEntries(named) as Record<TargetName, string>),
    ...{ endsOn: t('endsOn'), endsOnHint: t('endsOnHint'), hours: t('hours'), ofFive: t('ofFive') },
  }
}

/** A target as it is read: '40', '300 tim', '4,2', '30 juni 2027'; a dash for none. */
export function sayTarget(targets: Targets, name: keyof Targets, locale: Locale): string {
  if (name === 'endsOn') return targets.endsOn ? formatDay(targets.endsOn, locale) : '–'
  const target = targets[name]
  if (target === null) return '–'
  if (name === 'minutes') return formatMinutes(target, locale)
  return formatCount(name === 'satisfactionTenths' ? target / 10 : target, locale)
}
