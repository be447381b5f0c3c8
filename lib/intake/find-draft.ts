import 'server-only'
import type { Typed } from '@/lib/refusals/result'
import { config } from '@/lib/config/config'
import { openText } from '@/lib/crypto/org-number-vault'
import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'

export const STEPS = ['need', 'company', 'contact'] as const
export type Step = (typeof STEPS)[number]

/** The partner whose link brought the company, and whether it may follow how it goes. */
export type DraftPartner = { code: string; mayFollow: boolean }

/** What was typed, page by page. `byPhone`: staff fill it in for a company on the phone. */
export type DraftAnswers = Partial<Record<Step, Typed>> & { byPhone?: boolean; partner?: DraftPartner }
export type Draft = { id: string; answers: DraftAnswers; caseId: string | null }

export const DRAFT_AAD = 'intake-draft'

/** The answers behind an opaque cookie, or null when there are none or their seven days are over. */
export async function findDraft(token: string | null): Promise<Draft | null> {
  if (!token) return null
  const row = await db().intakeDraft.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: new Date() } },
  })
  if (!row) return null
  const answers = JSON.parse(openText(config().orgNumberKey, row.sealed, DRAFT_AAD)) as DraftAnswers
  return { id: row.id, answers, caseId: row.caseId }
}
