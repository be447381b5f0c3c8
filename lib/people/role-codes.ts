/** Those who may read personal identity numbers (product rule 11): two leads give them, UA198. */
export const GIVEN_BY_TWO = ['advisor', 'project-lead'] as const

/** What becomes of a role that one lead has asked another for. */
export const ROLE_DECISIONS = ['confirmed', 'declined', 'withdrawn'] as const
