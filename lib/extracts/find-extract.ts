import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { pseudonymKeyCheck } from '@/lib/crypto/pseudonyms'
import { db } from '@/lib/db/client'
import { EXTRACT_FORM } from '@/lib/extracts/codes'
import { countExtract, type Extract } from '@/lib/extracts/count-extract'

/**
 * An extract as it was taken out, made anew and held against its digest. Null where there is none, where it was of another
 * form or key, and for a lead to whom a case is closed by now.
 */
export async function findExtract(lead: ProjectLead, id: string): Promise<(Extract & { asOf: string }) | null> {
  const taken = await db().evaluatorExtract.findUnique({ where: { id } })
  if (!taken || taken.form !== EXTRACT_FORM || taken.keyCheck !== pseudonymKeyCheck()) return null
  if ((await listBarredCases(lead)).length > 0) return null
  const asOf = dayFromDate(taken.asOf)
  const extract = await countExtract(asOf)
  if (extract.digest !== taken.digest) throw new Error(`the extract of ${asOf} is not what was taken out`)
  return { ...extract, asOf }
}
