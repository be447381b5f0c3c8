import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { DiscardImportInput } from '@/lib/imports/inputs'

/** Throws a file's rows away. What has been logged of them stays; what is being logged stops. Done twice, it is done. */
export async function discardImport({ personId }: Advisor, { id }: DiscardImportInput): Promise<void> {
  await db().timeImport.deleteMany({ where: { id, personId } })
}
