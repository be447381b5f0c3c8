import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { CompleteImportInput } from '@/lib/imports/inputs'
import { ownImport } from '@/lib/imports/own-import'
import { Refusal } from '@/lib/refusals/refusal'

/** Says what a file does not, for all of its rows that lack it. Refusals: `import-not-found`, `import-under-way`. */
export async function completeImport(advisor: Advisor, { id, ...told }: CompleteImportInput): Promise<void> {
  await ownImport(advisor, id)
  const count = await db().$executeRaw`
    UPDATE time_import SET told = ${JSON.stringify(told)}::jsonb
    WHERE id = ${id}::uuid AND person_id = ${advisor.personId}::uuid AND chosen IS NULL`
  if (count === 0) throw new Refusal('import-under-way')
}
