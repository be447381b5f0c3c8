import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { pseudonymKeyCheck } from '@/lib/crypto/pseudonyms'
import { db } from '@/lib/db/client'
import { EXTRACT_FORM } from '@/lib/extracts/codes'

/** `again`: it can be fetched again, for its form and its key are still those in use. */
export type TakenExtract = {
  id: string
  asOf: string
  cases: number
  entries: number
  digest: string
  takenAt: Date
  takenBy: string
  again: boolean
}

const SHOWN = 100

/** What has been taken out for evaluators, the newest first. */
export async function listExtracts(_lead: ProjectLead): Promise<TakenExtract[]> {
  const rows = await db().evaluatorExtract.findMany({
    orderBy: [{ takenAt: 'desc' }, { id: 'asc' }],
    include: { takenByPerson: { select: { name: true } } },
    take: SHOWN,
  })
  return rows.map(({ id, asOf, form, keyCheck, cases, entries, digest, takenAt, takenByPerson }) => ({
    ...{ id, asOf: dayFromDate(asOf), cases, entries, digest, takenAt, takenBy: takenByPerson.name },
    again: form === EXTRACT_FORM && keyCheck === pseudonymKeyCheck(),
  }))
}
