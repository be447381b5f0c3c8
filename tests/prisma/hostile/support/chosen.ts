import { writeFileSync } from 'node:fs'
import type { Outcome } from './prove'

/** `npm run test:mutations` asks for so many guards at the most, drawn by this seed; all of them otherwise. */
const LIMIT = Number(process.env.MUTATIONS_LIMIT ?? 0)
const SEED = Number(process.env.MUTATIONS_SEED ?? 1)

/** The guards that are tried, the same ones for the same seed. */
export function chosenOf(guards: readonly string[]): Set<string> {
  const drawn = [...new Set(guards)].map((guard, place) => ({ guard, at: shuffled(place) }))
  drawn.sort((one, other) => one.at - other.at)
  return new Set(drawn.slice(0, LIMIT > 0 ? LIMIT : undefined).map(({ guard }) => guard))
}

/** A number between 0 and 1 that looks drawn by lot. */
function shuffled(place: number): number {
  const drawn = Math.sin((place + 1) * 12.9898 + SEED * 78.233) * 43_758.5453
  return drawn - Math.floor(drawn)
}

/** What was found, for whoever asked for it with `MUTATIONS_REPORT`. */
export function report(outcomes: readonly Outcome[], notReached: readonly string[]): void {
  const file = process.env.MUTATIONS_REPORT
  if (file) writeFileSync(file, JSON.stringify({ outcomes, notReached }))
}
