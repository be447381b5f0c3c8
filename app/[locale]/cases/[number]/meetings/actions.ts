'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { bookMeeting } from '@/lib/meetings/book-meeting'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { bookMeetingInput, endMeetingInput, moveMeetingInput } from '@/lib/meetings/inputs'
import { moveMeeting } from '@/lib/meetings/move-meeting'
import { markMissed } from '@/lib/time/mark-missed'

export const bookMeetingAction = action(['project-lead', 'advisor'], bookMeetingInput, async (booker, input) => {
  await bookMeeting(booker, input)
  return leadOn(casePath(await getLocale(), input.number), 'meeting-booked')
})

export const moveMeetingAction = action(['project-lead', 'advisor'], moveMeetingInput, async (booker, input) => {
  await moveMeeting(booker, input)
  return leadOn(casePath(await getLocale(), input.number), 'meeting-changed')
})

export const cancelMeetingAction = action(['project-lead', 'advisor'], endMeetingInput, async (booker, input) => {
  await cancelMeeting(booker, input)
  return leadOn(casePath(await getLocale(), input.number), 'meeting-cancelled')
})

export const markMissedAction = action(['advisor'], endMeetingInput, async (advisor, input) => {
  const { requestId } = await markMissed(advisor, input)
  const { number } = input
  const locale = await getLocale()
  if (!requestId) return leadOn(casePath(locale, number), 'meeting-missed')
  redirect(pagePath(locale, '/cases/[number]', { number }, { logged: requestId }))
})
