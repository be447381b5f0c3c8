import 'server-only'
import { openToken, signToken } from '@/lib/crypto/signed-tokens'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** The participant's own page, the certificate they may show to others, and the evaluation: three links, three keys. */
const PURPOSES = {
  seat: 'training-seat',
  certificate: 'training-certificate',
  evaluation: 'training-evaluation',
} as const
export type LinkKind = keyof typeof PURPOSES

export function registrationLink(kind: LinkKind, registrationId: string, locale: Locale): string {
  return pagePath(locale, `/trainings/${kind}/[token]`, { token: signToken(PURPOSES[kind], registrationId) })
}

/** The registration's id, or null for a link that this installation never made. */
export function openRegistrationLink(kind: LinkKind, token: string): string | null {
  return openToken(PURPOSES[kind], token)
}

export function seatToken(registrationId: string): string {
  return signToken(PURPOSES.seat, registrationId)
}
