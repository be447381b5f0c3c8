/** Why a checkpoint was signed. */
export const REASONS = ['night', 'round', 'asked'] as const
export type Reason = (typeof REASONS)[number]

/** How checkpoints get out. */
export const WAYS = ['mail', 'folder', 'witness'] as const
export type Way = (typeof WAYS)[number]
