import { getRequestConfig } from 'next-intl/server'
import { hasLocale } from 'next-intl'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import { routing } from '@/lib/i18n/routing'

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  return { locale, messages: messagesIn(locale), timeZone: zone }
})
