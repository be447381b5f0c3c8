'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { bookMeeting } from '@/lib/meetings/book-meeting'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { bookMeetingInput, endMeetingInput, moveMeetingInput } from '@/lib/meetings/inputs'
import { moveMeeting } from '@/lib/meetings/move-meeting'
import { markMissed } from '@/lib/time/mark-missed'

export const bookMeetingAction = action(['advisor'], bookMeetingInput, async (advisor, input) => {
  await bookMeeting(advisor, input)
  redirect(casePath(await getLocale(), input.number))
})

export const moveMeetingAction = action(['advisor'], moveMeetingInput, async (advisor, input) => {
  await moveMeeting(advisor, input)
  redirect(casePath(await getLocale(), input.number))
})

export const cancelMeetingAction = action(['advisor'], endMeetingInput, async (advisor, input) => {
  await cancelMeeting(advisor, input)
  redirect(casePath(await getLocale(), input.number))
})

export const markMissedAction = action(['advisor'], endMeetingInput, async (advisor, input) => {
  const { requestId } = await markMissed(advisor, input)
  const { number } = input
  redirect(pagePath(await getLocale(), '/cases/[number]', { number }, requestId ? { logged: requestId } : undefined))
})
