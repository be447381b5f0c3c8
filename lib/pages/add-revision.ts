import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { clockOf } from '@/lib/calendar/clock'
import type { Tx } from '@/lib/db/transaction'
import type { SavePageInput } from '@/lib/pages/inputs'

type Written = Pick<SavePageInput, 'key' | 'locale' | 'seen' | 'body'> & { restored: number | null }

/** The step of saving and restoring: the revision after the one that was seen. Refusal `page-moved-on`. */
export async function addRevision(tx: Tx, lead: ProjectLead, written: Written): Promise<void> {
  const { key, locale, seen, body, restored } = written
  const no = seen + 1
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO page_revision (key, locale, no, body, saved_by)
    SELECT ${key}, ${locale}, ${no}, ${body}, ${lead.personId}::uuid
    WHERE (SELECT coalesce(max(no), 0) FROM page_revision WHERE key = ${key} AND locale = ${locale}) = ${seen}
    ON CONFLICT (key, locale, no) DO NOTHING RETURNING id`
  if (!made) throw await movedOn(tx, written)
  await record(tx, lead, 'page.revised', { kind: 'page', id: made.id }, { key, locale, no, restored })
}

async function movedOn(tx: Tx, { key, locale }: Written): Promise<Refusal> {
  const newest = await tx.pageRevision.findFirst({
    where: { key, locale },
    orderBy: { no: 'desc' },
    select: { savedAt: true, savedByPerson: { select: { name: true } } },
  })
  return new Refusal('page-moved-on', {
    who: newest?.savedByPerson.name ?? '–',
    clock: newest ? clockOf(newest.savedAt) : '–',
  })
}
