/** Apart from the addresses: what is sent to every browser needs no more of them than these. */
export const LOCALES = ['sv', 'en'] as const
export type Locale = (typeof LOCALES)[number]
