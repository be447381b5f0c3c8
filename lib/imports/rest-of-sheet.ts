import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { askedRows, type AskedRow } from '@/lib/imports/asked-rows'
import type { OwnImport } from '@/lib/imports/own-import'
import type { Sheet } from '@/lib/imports/sheet-rows'
import { listLogged } from '@/lib/time/list-logged'

/**
 * The rows of a file that are not in the log. Rows that are alike stay until all of them are there: the second is known by
 * the first before it.
 */
export async function restOfSheet({ personId }: Advisor, { sheet, told }: OwnImport): Promise<Sheet> {
  const asked = askedRows(personId, sheet, told)
  const logged = await listLogged(null, asked)
  const waiting = new Set(asked.filter(({ requestId }) => !logged.has(requestId)).map(({ key }) => key))
  return { ...sheet, rows: asked.filter(({ key }) => waiting.has(key)).map(({ row }: AskedRow) => row) }
}
