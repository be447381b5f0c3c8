import 'server-only'
import { hashToken } from '@/lib/crypto/tokens'
import type { Tx } from '@/lib/db/transaction'
import type { FollowUpKind } from '@/lib/outcomes/codes'
import { Refusal } from '@/lib/refusals/refusal'

export type Asked = { askedId: string; caseId: string; companyId: string; advisorId: string | null }

/**
 * The question behind a link, with its case held until the transaction ends: of two answers at once the second waits and
 * sees the first. Refusals: `link-unknown`, `follow-up-ended`.
 */
export async function followUpForAnswer(tx: Tx, token: string, kind: FollowUpKind): Promise<Asked> {
  const [asked] = await tx.$queryRaw<(Asked & { opens: boolean })[]>`
    SELECT f.id AS "askedId", c.id AS "caseId", c.company_id AS "companyId", c.advisor_id AS "advisorId",
      follow_up_opens(f.id, f.kind) AS opens
    FROM follow_up f JOIN cases c ON c.id = f.case_id
    WHERE f.token_hash = ${hashToken(token)} AND f.kind = ${kind} FOR NO KEY UPDATE OF c`
  if (!asked) throw new Refusal('link-unknown')
  const { opens, ...found } = asked
  if (!opens) throw new Refusal('follow-up-ended')
  return found
}
