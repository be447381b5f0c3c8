'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { isPlainPost } from '@/lib/action/plain-post'
import { weekName } from '@/lib/calendar/weeks'
import { pagePath } from '@/lib/i18n/routes'
import { reopenWeekInput } from '@/lib/time/own-time-inputs'
import { reopenWeek } from '@/lib/time/reopen-week'
import { saveWeek } from '@/lib/time/save-week'
import { saveWeekInput } from '@/lib/time/week-inputs'

export const saveWeekAction = action(['advisor'], saveWeekInput, async (advisor, input) => {
  const saved = await saveWeek(advisor, input)
  if (await isPlainPost()) {
    const locale = await getLocale()
    redirect(pagePath(locale, '/week/[week]', { week: weekName(input.monday, locale) }, { sparad: '1' }))
  }
  refresh()
  return saved
})

export const reopenWeekAction = action(['advisor'], reopenWeekInput, async (advisor, input) => {
  await reopenWeek(advisor, input)
  if (!(await isPlainPost())) return refresh()
  const locale = await getLocale()
  redirect(pagePath(locale, '/week/[week]', { week: weekName(input.week, locale) }))
})
