/** How much of the trail a check looks at: what came since the one before it, or all of it. */
export const CHECK_SCOPES = ['new', 'all'] as const
export type CheckScope = (typeof CHECK_SCOPES)[number]

/** Why a fault that the verifier finds is known, and is no tampering. */
export const FAULT_REASONS = ['restored', 'repaired', 'investigated'] as const
export type FaultReason = (typeof FAULT_REASONS)[number]
