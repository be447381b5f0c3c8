import 'server-only'
import { host } from '@/lib/config/host'
import type { Locale } from '@/lib/i18n/pathnames'

/** Whom to call, and when. */
export function buyerLine(locale: Locale): { phone: string; hours: string } {
  const { phone, phoneHours } = host().buyerLine
  return { phone, hours: phoneHours[locale] }
}
