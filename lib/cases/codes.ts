export const ABOUTS = ['bid', 'get-started', 'understand-decision', 'other'] as const
export type About = (typeof ABOUTS)[number]

/** What of a company's words is corrected on its case. Its address is not: that proves who somebody is. */
export const TOLD_CORRECTED = [
  'contactName',
  'contactPhone',
  'callTime',
  'needs',
  'description',
  'industry',
  'employees',
] as const
export type ToldCorrected = (typeof TOLD_CORRECTED)[number]

/** What companies ask for; the words are in the messages under `needs`. */
export const NEEDS = [
  'find-procurements', 'go-no-go', 'read-documents', 'requirements', 'espd', 'qualification', 'consortium', 'questions',
  'price-model', 'quality-part', 'sustainability', 'secrecy', 'submit', 'final-review', 'decision', 'review', 'learning',
  'direct-award', 'other',
] as const // prettier-ignore
export type Need = (typeof NEEDS)[number]

export const CALL_TIMES = ['any', 'morning', 'afternoon'] as const
export type CallTime = (typeof CALL_TIMES)[number]
/** Who wrote a message in a case. */
export const SIDES = ['company', 'staff'] as const
export type Side = (typeof SIDES)[number]
/** How a case came in; `successor` follows an ended one. */
export const OPENED_VIA = ['web', 'phone', 'successor', 'partner'] as const
export type OpenedVia = (typeof OPENED_VIA)[number]
export const DECLINE_REASONS = [
  'too-late',
  'outside-county',
  'not-eligible',
  'not-procurement',
  'duplicate',
  'no-answer',
  'conflict',
  'other',
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]
/** Why a referral is sent back to its partner; the words are in the messages under `caseWords.sentBackReasons`. */
export const SENT_BACK_REASONS = [
  'outside-county',
  'not-eligible',
  'already-customer',
  'not-procurement',
  'not-wanted',
  'not-reached',
  'other',
] as const
export type SentBackReason = (typeof SENT_BACK_REASONS)[number]
export const TURN_TO = [
  'business-developer',
  'other-county',
  'procurement-agency',
  'lawyer',
  'trade-organisation',
  'consultant',
  'training',
  'none',
] as const
export type TurnTo = (typeof TURN_TO)[number]
/** What can come of any case. */
const OF_ALL = ['no-answer', 'referred', 'other'] as const
/** What can come of a case by what it is about, in the order of the form. The database's `check_outcome_of_kind` has the same. */
export const OUTCOMES_OF = {
  bid: ['bid-submitted', 'no-bid', 'too-late', 'not-eligible', ...OF_ALL],
  'get-started': ['knows-enough', 'bid-submitted', 'no-bid', ...OF_ALL],
  'understand-decision': ['decision-understood', 'review-asked', 'standstill-over', ...OF_ALL],
  other: ['answered', 'bid-submitted', 'no-bid', ...OF_ALL],
} as const satisfies Record<About, readonly string[]>
/** What came of a case, as those who close it say. */
export const OUTCOMES_TOLD = [
  ...(['bid-submitted', 'no-bid', 'too-late', 'not-eligible'] as const),
  ...(['knows-enough', 'decision-understood', 'review-asked', 'standstill-over', 'answered'] as const),
  ...OF_ALL,
] as const
export type OutcomeTold = (typeof OUTCOMES_TOLD)[number]
/** Whether a case that is about this may end so. */
export const endsSo = (about: About, outcome: OutcomeTold) =>
  (OUTCOMES_OF[about] as readonly OutcomeTold[]).includes(outcome)
/** What the end of its round made of a case that was open. */
export const ENDS_WITH_ROUND = ['carried-over', 'round-ended'] as const
export type EndWithRound = (typeof ENDS_WITH_ROUND)[number]
/** `joined`: it lives on in another case of its company. */
export const OUTCOMES = [...OUTCOMES_TOLD, ...ENDS_WITH_ROUND, 'joined'] as const
export type OutcomeCode = (typeof OUTCOMES)[number]
export const NO_BID_REASONS = ['requirements', 'time', 'price', 'capacity', 'not-interesting', 'other'] as const
export type NoBidReason = (typeof NO_BID_REASONS)[number]
export const BID_RESULTS = ['won', 'lost', 'cancelled', 'appealed'] as const
export type BidResult = (typeof BID_RESULTS)[number]
export const BARRIERS = [
  'turnover', 'references', 'insurance', 'certificates', 'form', 'time', 'price-model', 'digital-tool', 'other',
] as const // prettier-ignore
export type Barrier = (typeof BARRIERS)[number]
/** Why an advisor gives a case back; never why they are away, and a conflict of interest is reported instead. */
export const RETURN_REASONS = ['no-time', 'not-my-field', 'away', 'other'] as const
export const REOPEN_REASONS = ['more-help-needed', 'closed-by-mistake', 'time-to-log', 'other'] as const
/** Why two cases of a company are not made one, as the database says it. */
export const JOIN_FAULTS = [
  'company', 'ended', 'joined', 'meeting', 'time', 'procurement', 'unverified', 'barred',
] as const // prettier-ignore
export type JoinFault = (typeof JOIN_FAULTS)[number]
