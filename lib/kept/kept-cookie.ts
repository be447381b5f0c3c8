import 'server-only'
import { cookieOptions } from '@/lib/auth/session-cookie'

export const KEPT_COOKIE = 'ua-kept'

export function keptCookie(token: string) {
  return { name: KEPT_COOKIE, value: token, ...cookieOptions(new Date(Date.now() + 3_600_000)) }
}
