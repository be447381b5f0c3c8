import { addDays, today } from '@/lib/calendar/days'
import type { PrepareRoundInput } from '@/lib/rounds/inputs'
import { roundInput } from './an-application'

/** The next round as a lead prepares it: it opens in a month. */
export function aPreparation(differing: Partial<PrepareRoundInput> = {}): PrepareRoundInput {
  const { openedOn: _today, ...rules } = roundInput()
  return { ...rules, opensOn: addDays(today(), 30), preparedId: null, preparedVersion: 0, ...differing }
}
