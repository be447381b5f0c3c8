import 'server-only'
import { asThemselves, type Person } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import type { NoticeMails } from '@/lib/notices/kinds'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * When the person is mailed what their pages show as well. What waited for the morning comes at once or not at all, when
 * that is chosen instead. Refusal `signed-out`.
 */
export async function chooseNoticeMails(person: Person | null, noticeMails: NoticeMails): Promise<void> {
  if (!person) throw new Refusal('signed-out')
  const { id } = person
  await transaction(async (tx) => {
    const changed = await tx.person.updateMany({
      where: { id, noticeMails: { not: noticeMails } },
      data: { noticeMails },
    })
    if (changed.count === 0) return
    await tx.$executeRaw`
      UPDATE notice SET mail_due_at = CASE ${noticeMails} WHEN 'at-once' THEN now() WHEN 'digest' THEN mail_due_at END
      WHERE person_id = ${id}::uuid AND seen_at IS NULL AND mail_due_at IS NOT NULL`
    await record(tx, asThemselves(person), 'person.notice-mails-chosen', { kind: 'person', id }, { mails: noticeMails })
  })
}
