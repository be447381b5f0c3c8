import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import { addRevision } from '@/lib/pages/add-revision'
import type { RestorePageInput } from '@/lib/pages/inputs'
import { shippedText } from '@/lib/pages/shipped-text'

/** Saves an earlier text once more, as a revision of its own. Refusals: `revision-unknown`, `page-moved-on`. */
export async function restorePage(lead: ProjectLead, { key, locale, seen, no }: RestorePageInput): Promise<void> {
  await transaction(async (tx) => {
    const earlier =
      no === 0 ? null : await tx.pageRevision.findFirst({ where: { key, locale, no }, select: { body: true } })
    if (no !== 0 && !earlier) throw new Refusal('revision-unknown')
    const body = earlier?.body ?? shippedText(key, locale)
    await addRevision(tx, lead, { key, locale, seen, body, restored: no })
  })
}
