import { expect } from '@playwright/test'
import type { Answer } from './actions'
import { putDeniedBack, rowsNow, withoutDeniedLine } from './matrix-rows'
import { each } from './matrix-values'

/** How many requests are under way at once. */
export const WIDTH = 8
/** Fewer than the lines that one network leaves before more tell nothing more (lib/audit/note-access.ts). */
const AT_ONCE = 150

/** Runs what should be denied; nothing may have changed afterwards, and each must have left its line. */
export async function deny<T>(
  cells: readonly T[],
  run: (cell: T) => Promise<{ answer: Answer; cell: string; fault: string | null }>,
) {
  const faults: string[] = []
  const asked = new Map<string, string>()
  const before = await rowsNow()
  for (let start = 0; start < cells.length; start += AT_ONCE) {
    await putDeniedBack()
    await each(cells.slice(start, start + AT_ONCE), WIDTH, async (one) => {
      const { answer, cell, fault } = await run(one)
      asked.set(answer.requestId, cell)
      if (fault) faults.push(`${cell}: ${fault}`)
    })
  }
  expect.soft(faults).toEqual([])
  expect.soft(await rowsNow(), 'rows that changed').toEqual(before)
  expect
    .soft(
      (await withoutDeniedLine([...asked.keys()])).map((id) => asked.get(id)),
      'without a denied line',
    )
    .toEqual([])
}

export const differs = (found: string, expected: string) =>
  found === expected ? null : `${found} instead of ${expected}`
