export const QUESTION_FILTERS = ['open', 'calls', 'answered', 'closed', 'unreached'] as const
export type QuestionFilter = (typeof QUESTION_FILTERS)[number]
