export const LEVELS = ['too-easy', 'right', 'too-hard'] as const
export const WILL_BID = ['yes', 'perhaps', 'no'] as const
