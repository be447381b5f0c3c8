import { formatCount } from '@/lib/i18n/formats'
import { TARGET_NAMES, type Targets } from '@/lib/rounds/targets'

/** Targets as they would be typed. A new round is proposed those of the one before, without its last day. */
export function proposedTargets(targets: Partial<Targets> | undefined, locale: 'sv' | 'en'): Record<string, string> {
  const typed = TARGET_NAMES.flatMap((name): [string, string][] => {
    const target = targets?.[name]
    if (!target) return []
    if (name === 'minutes') return [[name, String(target / 60)]]
    return [[name, name === 'satisfactionTenths' ? formatCount(target / 10, locale) : String(target)]]
  })
  const endsOn = targets?.endsOn
  return Object.fromEntries(endsOn ? [...typed, ['endsOn', endsOn]] : typed)
}
