type Asked = { followUpId: string }

export type OutcomeFacts = {
  /** `step`: days after the bid deadline, or after the case closed. */
  'follow-up.asked': Asked & { kind: string; step: number }
  'follow-up.answered': { answerId: string; bid: string; result: string | null }
  /** How the support was; what was said is in no event. */
  'follow-up.rated': { answerId: string }
  'follow-up.link-ended': Asked
  'follow-up.words-forgotten': { answerId: string }
}
