import { writeFileSync } from 'node:fs'
import { byLot } from '@/bin/mutations/by-lot'
import type { Outcome } from './prove'

/** `npm run test:mutations` asks for so many guards at the most, drawn by this seed; all of them otherwise. */
const LIMIT = Number(process.env.MUTATIONS_LIMIT ?? 0)
const SEED = Number(process.env.MUTATIONS_SEED ?? 1)

/** The guards that are tried, the same ones for the same seed. */
export function chosenOf(guards: readonly string[]): Set<string> {
  return new Set(byLot([...new Set(guards)], SEED).slice(0, LIMIT > 0 ? LIMIT : undefined))
}

/** What was found, for whoever asked for it with `MUTATIONS_REPORT`. */
export function report(outcomes: readonly Outcome[], notReached: readonly string[]): void {
  const file = process.env.MUTATIONS_REPORT
  if (file) writeFileSync(file, JSON.stringify({ outcomes, notReached }))
}
