import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import { addRevision } from '@/lib/pages/add-revision'
import type { SavePageInput } from '@/lib/pages/inputs'
import { unknownPlaceholder } from '@/lib/pages/placeholders'

/** A new revision, which is shown from then on. Refusals: `placeholder-unknown`, `page-moved-on`. */
export async function savePage(lead: ProjectLead, input: SavePageInput): Promise<void> {
  checkPlaceholders(input.body)
  await transaction((tx) => addRevision(tx, lead, { ...input, restored: null }))
}

export function checkPlaceholders(body: string): void {
  const name = unknownPlaceholder(body)
  if (name !== undefined) throw new Refusal('placeholder-unknown', { name }, 'body')
}
