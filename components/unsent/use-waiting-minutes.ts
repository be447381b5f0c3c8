'use client'

import { useEntries } from './use-entries'

/** What waits here to be drawn from the company's hours. */
export function useWaitingMinutes(number: string, counted: readonly string[]): number {
  return useEntries()
    .filter((entry) => entry.number === number && !entry.refusal && counted.includes(entry.activity))
    .reduce((sum, { minutes, fields }) => sum + minutes - Number(fields.beyondCap ?? 0), 0)
}
