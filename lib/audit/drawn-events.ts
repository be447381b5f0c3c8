type Drawn = {
  entryId: string
  caseId: string
  minutes: number
  activity: string
  workedOn: string
  minutesLeft: number
  lateReason: string | null
  /** The day in a closed month that it is about, where it is dated in another. */
  concernsOn: string | null
}

type Joint = { jointId: string; no: number; advisorId: string; earlyReason: string | null }

/** How a company's hours are divided over its cases. */
export type EarmarkFacts = {
  'earmark.set': { earmarkId: string; minutes: number }
  'earmark.lifted': { earmarkId: string }
}

/** Time that a rule of the round has drawn. */
export type DrawnFacts = {
  /** Of a meeting that the company did not come to. */
  'time.missed': Drawn & { meetingId: string }
  /** One advisor's half of a meeting with two, the first of whom tells of both. */
  'time.joint-logged': Drawn & Joint
  /** The same of a half that draws nothing. */
  'time.joint-outside': Omit<Drawn, 'minutesLeft'> & Joint & { why: string }
  /** A company's part of one meeting with several, `length` minutes with so many `companies`; of the others it tells nothing. */
  'time.group-logged': Drawn & { groupId: string; length: number; companies: number; earlyReason: string | null }
}
