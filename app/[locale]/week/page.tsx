import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { weekName } from '@/lib/calendar/weeks'
import { pagePath } from '@/lib/i18n/routes'

export async function generateMetadata() {
  return { title: (await getTranslations('week'))('place') }
}

/** The week that it is now. */
export default async function Page() {
  const [locale] = await Promise.all([getLocale(), pageActor(['advisor'])])
  redirect(pagePath(locale, '/week/[week]', { week: weekName(today(), locale) }))
}
