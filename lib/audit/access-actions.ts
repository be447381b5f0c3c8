/** What the access log keeps. */
export const ACCESS_ACTIONS = ['read', 'reveal', 'denied', 'signed-in', 'signed-out', 'sign-in-failed'] as const
export type AccessAction = (typeof ACCESS_ACTIONS)[number]
