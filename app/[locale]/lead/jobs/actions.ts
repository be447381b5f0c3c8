'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { scheduleInput } from '@/lib/jobs/inputs'
import { retrySchedule } from '@/lib/jobs/retry-schedule'
import { confirmMail } from '@/lib/mail/confirm-mail'
import { mailInput } from '@/lib/mail/inputs'
import { retryMail } from '@/lib/mail/retry-mail'
import { askCheckpoint } from '@/lib/proofs/ask-checkpoint'
import { askCheckpointInput } from '@/lib/proofs/inputs'

export const retryMailAction = action(['project-lead'], mailInput, async (lead, input) => {
  await retryMail(lead, input)
  refresh()
})

export const confirmMailAction = action(['project-lead'], mailInput, async (lead, input) => {
  await confirmMail(lead, input)
  refresh()
})

export const retryScheduleAction = action(['project-lead'], scheduleInput, async (lead, { scheduleId }) => {
  await retrySchedule(lead, scheduleId)
  refresh()
})

export const askCheckpointAction = action(['project-lead'], askCheckpointInput, async (lead) => {
  await askCheckpoint(lead)
  refresh()
})
