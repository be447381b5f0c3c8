import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { fileCells } from '@/lib/imports/file-cells'
import { MOST_SEALED, sealSheet } from '@/lib/imports/sealed-sheet'
import { sheetRows } from '@/lib/imports/sheet-rows'
import { limit } from '@/lib/rates/limit'
import { Refusal } from '@/lib/refusals/refusal'

/** Of a person's files that nobody is logging, how many stay when another comes. */
const OTHERS = 4

/**
 * Reads a file of time and keeps its rows, for its advisor alone and a day at the most. Nothing is logged. Refusals:
 * `too-many-tries`, `import-too-large`, `import-many-files` while ten are being logged, and those of fileCells and sheetRows.
 */
export async function keepImport(advisor: Advisor, file: Uint8Array): Promise<{ id: string; rows: number }> {
  await limit('time-import', advisor.personId)
  const sheet = sheetRows(await fileCells(file))
  const { personId } = advisor
  const id = randomUUID()
  const sealed = sealSheet(personId, id, sheet)
  if (sealed.length > MOST_SEALED) throw new Refusal('import-too-large', {}, 'file')
  const rows = sheet.rows.length
  try {
    await transaction(async (tx) => {
      await tx.$executeRaw`
        DELETE FROM time_import WHERE id IN (SELECT id FROM time_import WHERE person_id = ${personId}::uuid AND chosen IS NULL
          ORDER BY made_at DESC OFFSET ${OTHERS})`
      await tx.$executeRaw`
        INSERT INTO time_import (id, person_id, sealed, row_count) VALUES (${id}::uuid, ${personId}::uuid, ${sealed}, ${rows}::int)`
    })
  } catch (error) {
    throw databaseFault(error)?.sqlState === 'UA100' ? new Refusal('import-many-files', {}, 'file') : error
  }
  return { id, rows }
}
