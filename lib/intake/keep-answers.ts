import 'server-only'
import type { Typed } from '@/lib/refusals/result'
import { actAs, type Person } from '@/lib/actors/actor'
import { draftToken, keepDraftToken } from '@/lib/intake/draft-cookie'
import type { DraftPartner, Step } from '@/lib/intake/find-draft'
import { saveAnswers } from '@/lib/intake/save-answers'

/** Keeps a page's answers behind the visitor's opaque cookie. Only staff may mark the case as taken by phone. */
export async function keepAnswers(
  person: Person | null,
  step: Step | 'start',
  typed: Typed,
  { byPhone = false, partner }: { byPhone?: boolean; partner?: DraftPartner } = {},
): Promise<void> {
  const mayPhone = person !== null && (actAs(person, 'project-lead') ?? actAs(person, 'advisor')) !== null
  const token = await draftToken()
  const marked = step === 'start' ? byPhone && mayPhone : undefined
  await keepDraftToken(await saveAnswers(token, step, typed, { byPhone: marked, partner }))
}
