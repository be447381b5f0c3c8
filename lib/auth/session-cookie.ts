import 'server-only'
import { config } from '@/lib/config/config'

/** Twelve hours from sign-in a session ends, used or not. */
export const SESSION_HOURS = 12
/** Eight hours unused it ends too. */
export const IDLE_HOURS = 8

export function isSecureOrigin(): boolean {
  return config().appUrl.startsWith('https://')
}

/** next-auth's own name, so that its handlers and ours speak of one session. */
export function sessionCookieName(): string {
  return isSecureOrigin() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

export function cookieOptions(expires: Date) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureOrigin(), expires } as const
}
