import 'server-only'
import type { Typed } from '@/lib/refusals/result'
import { config } from '@/lib/config/config'
import { sealText } from '@/lib/crypto/org-number-vault'
import { hashToken, newToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { DRAFT_DAYS } from '@/lib/intake/draft-cookie'
import { DRAFT_AAD, findDraft, type DraftAnswers, type Step } from '@/lib/intake/find-draft'

/**
 * Keeps one page's answers, sealed: they may hold a sole trader's number. Returns the token of the draft, a new one when
 * there was none or when the earlier one has become a case.
 */
export async function saveAnswers(
  token: string | null,
  step: Step | 'start',
  typed: Typed,
  { byPhone, partner }: Pick<DraftAnswers, 'byPhone' | 'partner'> = {},
): Promise<string> {
  const draft = await findDraft(token)
  const known = token && draft && !draft.caseId ? { token, answers: draft.answers } : null
  const answers: DraftAnswers = step === 'start' ? { ...known?.answers } : { ...known?.answers, [step]: typed }
  if (byPhone !== undefined) answers.byPhone = byPhone
  if (partner) answers.partner = partner
  const { orgNumberKey } = config()
  const sealed = sealText(orgNumberKey, JSON.stringify(answers), DRAFT_AAD)
  const expiresAt = new Date(Date.now() + DRAFT_DAYS * 86_400_000)
  if (known) {
    await db().intakeDraft.updateMany({
      where: { tokenHash: hashToken(known.token), caseId: null },
      data: { sealed, expiresAt, updatedAt: new Date() },
    })
    return known.token
  }
  const made = newToken()
  await db().intakeDraft.create({ data: { tokenHash: hashToken(made), sealed, keyId: orgNumberKey.id, expiresAt } })
  return made
}
