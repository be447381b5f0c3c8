'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { isPlainPost } from '@/lib/action/plain-post'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { approveCorrection } from '@/lib/time/approve-correction'
import { askMove } from '@/lib/time/ask-move'
import { askReversal } from '@/lib/time/ask-reversal'
import { declineCorrection } from '@/lib/time/decline-correction'
import {
  askMoveForm,
  declineCorrectionInput,
  decideCorrectionInput,
  logTimeForm,
  moveEntryForm,
  noteEntryInput,
  reverseTimeInput,
  undoTimeInput,
} from '@/lib/time/inputs'
import { logTime, type LogTimeResult } from '@/lib/time/log-time'
import { moveEntry } from '@/lib/time/move-entry'
import { noteEntry } from '@/lib/time/note-entry'
import { reverseOutsideTime } from '@/lib/time/reverse-outside-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { undoTime } from '@/lib/time/undo-time'
import { withdrawCorrection } from '@/lib/time/withdraw-correction'

export const logTimeAction = action(['advisor'], logTimeForm, async (advisor, input): Promise<LogTimeResult> => {
  const logged = await logTime(advisor, input)
  // Its meeting leaves the page, and the form that was sent with it.
  if (input.meetingId || (await isPlainPost())) {
    const { number, requestId } = input
    redirect(pagePath(await getLocale(), '/cases/[number]', { number }, { logged: requestId }))
  }
  refresh()
  return { ...logged, noted: input.note !== '' }
})

export const noteEntryAction = action(['advisor'], noteEntryInput, async (advisor, input) => {
  await noteEntry(advisor, input)
  refresh()
})

export const undoTimeAction = action(['advisor'], undoTimeInput, async (advisor, input) => {
  const undone = await undoTime(advisor, input)
  refresh()
  return undone
})

export const reverseTimeAction = action(['project-lead', 'advisor'], reverseTimeInput, async (staff, input) => {
  await reverseTimeEntry(staff, input)
  return leadOn(casePath(await getLocale(), input.number), 'entry-reversed')
})

export const reverseOutsideTimeAction = action(['project-lead', 'advisor'], reverseTimeInput, async (staff, input) => {
  await reverseOutsideTime(staff, input)
  return leadOn(casePath(await getLocale(), input.number), 'entry-reversed')
})

export const moveEntryAction = action(['project-lead', 'advisor'], moveEntryForm, async (staff, input) => {
  await moveEntry(staff, input)
  return leadOn(casePath(await getLocale(), input.target), 'entry-moved')
})

export const askReversalAction = action(['project-lead', 'advisor'], reverseTimeInput, async (staff, input) => {
  await askReversal(staff, input)
  return leadOn(casePath(await getLocale(), input.number), 'correction-asked')
})

export const askMoveAction = action(['project-lead', 'advisor'], askMoveForm, async (staff, input) => {
  await askMove(staff, input)
  return leadOn(casePath(await getLocale(), input.number), 'correction-asked')
})

export const approveCorrectionAction = action(
  ['project-lead', 'advisor'],
  decideCorrectionInput,
  async (staff, input) => {
    await approveCorrection(staff, input)
    return leadOn(casePath(await getLocale(), input.number), 'correction-decided')
  },
)

export const declineCorrectionAction = action(
  ['project-lead', 'advisor'],
  declineCorrectionInput,
  async (staff, input) => {
    await declineCorrection(staff, input)
    return leadOn(casePath(await getLocale(), input.number), 'correction-decided')
  },
)

export const withdrawCorrectionAction = action(
  ['project-lead', 'advisor'],
  decideCorrectionInput,
  async (staff, input) => {
    await withdrawCorrection(staff, input)
    return leadOn(casePath(await getLocale(), input.number), 'correction-decided')
  },
)
