import type { Locale } from '@/lib/i18n/pathnames'
import type { PreparedRound } from '@/lib/rounds/prepared-round'
import { proposedRules } from '@/lib/rounds/proposed-rules'
import { proposedTargets } from '@/lib/rounds/proposed-targets'

type Situation = { locale: Locale; responseWorkingDays: number; hasDirectory: boolean }

/** What is prepared, as it would be typed; also `nextOpensOn`, for who closes the round before without opening this one. */
export function preparedDefaults(prepared: PreparedRound, situation: Situation): Record<string, string | string[]> {
  const { name, code, opensOn } = prepared
  return {
    ...proposedRules({ ...prepared, capMinutes: prepared.cap }, situation),
    ...proposedTargets(prepared, situation.locale),
    ...{ name, code, opensOn, nextOpensOn: opensOn },
  }
}
