/** The buyers' line. A question's events say nothing of its words, its asker or its procurement. */
export type BuyersFacts = {
  'question.asked': Record<string, never>
  /** `reason` when a lead stepped in; null for an advisor's first reading. */
  'question.read': { reason: string | null }
  'question.told-apart': Record<string, never>
  'question.taken-together': Record<string, never>
  /** A lead ended what kept the person from the question; `tie` says which kind, nothing says with whom. */
  'question.tie-ended': { personId: string; tie: string }
  'question.taken': Record<string, never>
  'question.answered': { answerId: string }
  'question.mail-retried': Record<string, never>
  'question.called': { callId: string; result: string }
  'question.corrected': Record<string, never>
  'question.closed': Record<string, never>
  'question.erased': Record<string, never>
  'general-answer.published': { topic: string }
  'general-answer.corrected': { reviewedOn: string }
  'general-answer.confirmed': { reviewedOn: string }
  'general-answer.withdrawn': Record<string, never>
}
