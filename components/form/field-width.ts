export type FieldWidth = 'full' | 'medium' | 'short'

export const widths: Record<FieldWidth, string> = { full: '', medium: 'sm:max-w-96', short: 'max-w-56' }
