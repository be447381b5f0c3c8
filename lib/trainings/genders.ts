import { GENDERS, type Gender } from '@/lib/trainings/codes'

/** A smaller group than this could be guessed to be somebody. */
export const SMALLEST_SHOWN = 5

/**
 * Counts with small groups hidden (null). When only one is hidden the smallest of the others is hidden too, so that it
 * cannot be worked out from a total.
 */
export function hideSmallGroups(counts: Partial<Record<Gender, number>>): Record<Gender, number | null> {
  const known = GENDERS.map((gender) => ({ gender, count: counts[gender] ?? 0 })).sort((a, b) => a.count - b.count)
  const small = known.filter(({ count }) => count < SMALLEST_SHOWN).length
  const hidden = known.slice(0, small === 1 ? 2 : small).map(({ gender }) => gender)
  return Object.fromEntries(
    known.map(({ gender, count }) => [gender, hidden.includes(gender) ? null : count]),
  ) as Record<Gender, number | null>
}
