import 'server-only'
import { z } from 'zod'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { toldOfFile, type ToldOfFile } from '@/lib/imports/inputs'
import { openSheet } from '@/lib/imports/sealed-sheet'
import type { Sheet } from '@/lib/imports/sheet-rows'
import { Refusal } from '@/lib/refusals/refusal'

/** Rows being logged, lane by lane: where each stands in the file, and its minutes past the cap. */
export type Lanes = [line: number, beyond: number][][]
export type Progress = { all: number; done: number; logged: number; already: number; refused: number }

export type OwnImport = {
  id: string
  sheet: Sheet
  told: ToldOfFile
  /** Null when none are being logged. */
  lanes: Lanes | null
  places: number[]
  progress: Progress
  expiresAt: Date
}

/** An advisor's own file, as it was kept. Refusal `import-not-found`: another's, or one that has had its time. */
export async function ownImport({ personId }: Advisor, id: string): Promise<OwnImport> {
  if (!z.uuid().safeParse(id).success) throw new Refusal('import-not-found')
  const row = await db().timeImport.findFirst({ where: { id, personId, expiresAt: { gt: new Date() } } })
  const sheet = row && openSheet(personId, id, row.sealed)
  if (!row || !sheet) throw new Refusal('import-not-found')
  const { logged, already, refused, places, expiresAt } = row
  const lanes = row.chosen as Lanes | null
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const done = logged + already + refused
  const all = lanes ? sum(lanes.map(({ length }) => length)) : done
  return {
    ...{ id, sheet, lanes, places, expiresAt, told: toldOfFile.parse(row.told) },
    progress: { all, done, logged, already, refused },
  }
}
