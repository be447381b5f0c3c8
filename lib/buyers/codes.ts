/** What a general answer can be about: the announcement's list of what makes it easier to supply the public sector. */
export const TOPICS = [
  'direct-award', 'payment-terms', 'formalities', 'creditworthiness', 'training', 'local-market', 'secure-supply',
] as const // prettier-ignore
export type Topic = (typeof TOPICS)[number]

export const QUESTION_TOPICS = [...TOPICS, 'other'] as const
export type QuestionTopic = (typeof QUESTION_TOPICS)[number]

export const QUESTION_STATUSES = ['asked', 'taken', 'answered', 'closed'] as const
export type QuestionStatus = (typeof QUESTION_STATUSES)[number]

export const ANSWER_STATUSES = ['published', 'withdrawn'] as const

export const CALL_RESULTS = ['reached', 'no-answer'] as const
export type CallResult = (typeof CALL_RESULTS)[number]

/** What ties a person to bidders, and keeps them from the buyers' side; noted by the database when it ends. */
export const BIDDER_TIES = ['advised', 'speaks', 'took-down'] as const
export type BidderTie = (typeof BIDDER_TIES)[number]

/** Rules and thresholds change: after so many days an answer is due for another look. */
export const REVIEW_DAYS = 180

/** Why a lead steps into a question, and with that onto the buyer's side. */
export const READ_REASONS = ['complaint', 'absence', 'quality', 'asked-to'] as const
