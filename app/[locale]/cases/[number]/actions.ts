'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { acceptCase } from '@/lib/cases/accept-case'
import { followCase } from '@/lib/cases/follow-case'
import {
  caseChangeInput,
  caseInput,
  followCaseInput,
  recordResultInput,
  sendMessageInput,
  undoStepInput,
  writeNoteInput,
} from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { recordResult } from '@/lib/cases/record-result'
import { sendMessage } from '@/lib/cases/send-message'
import { startCase } from '@/lib/cases/start-case'
import { takeBackResult } from '@/lib/cases/take-back-result'
import { undoStep } from '@/lib/cases/undo-step'
import { writeNote } from '@/lib/cases/write-note'
import { endConsent } from '@/lib/partners/end-consent'
import { endConsentInput } from '@/lib/partners/inputs'
import { casePath } from '@/lib/i18n/routes'

export const acceptCaseAction = action(MOVES.accept.by, caseChangeInput, async (lead, input) => {
  await acceptCase(lead, input)
  refresh()
})

export const startCaseAction = action(MOVES.start.by, caseChangeInput, async (advisor, input) => {
  await startCase(advisor, input)
  refresh()
})

export const followCaseAction = action(MOVES.follow.by, followCaseInput, async (lead, { number, requestId }) => {
  const successor = await followCase(lead, number, requestId)
  redirect(casePath(await getLocale(), successor.number))
})

export const sendMessageAction = action(
  ['project-lead', 'advisor', 'company-contact'],
  sendMessageInput,
  async (sender, input) => {
    await sendMessage(sender, input)
    refresh()
  },
)

export const writeNoteAction = action(['project-lead', 'advisor'], writeNoteInput, async (author, input) => {
  await writeNote(author, input)
  refresh()
})

export const undoStepAction = action(
  ['project-lead', 'advisor', 'company-contact'],
  undoStepInput,
  async (actor, input) => {
    const undone = await undoStep(actor, input)
    refresh()
    return undone
  },
)

export const recordResultAction = action(
  ['project-lead', 'advisor', 'company-contact'],
  recordResultInput,
  async (teller, input) => {
    await recordResult(teller, input)
    refresh()
  },
)

export const takeBackResultAction = action(['project-lead', 'advisor'], caseInput, async (staff, { number }) => {
  await takeBackResult(staff, { number })
  refresh()
})

export const endConsentAction = action(['company-contact'], endConsentInput, async (contact, input) => {
  await endConsent(contact, input)
  refresh()
})
