import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { monthOf } from '@/lib/calendar/months'
import { pagePath } from '@/lib/i18n/routes'

export async function generateMetadata() {
  return { title: (await getTranslations('ownTime'))('place') }
}

/** The month that it is now. */
export default async function Page() {
  const [locale] = await Promise.all([getLocale(), pageActor(['advisor'])])
  redirect(pagePath(locale, '/my-time/[month]', { month: monthOf(today()) }))
}
