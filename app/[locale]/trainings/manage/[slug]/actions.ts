'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { pagePath } from '@/lib/i18n/routes'
import { ARRANGERS } from '@/lib/trainings/access'
import { addRecording } from '@/lib/trainings/add-recording'
import { cancelTraining } from '@/lib/trainings/cancel-training'
import { editTraining } from '@/lib/trainings/edit-training'
import { addParticipant } from '@/lib/registrations/add-participant'
import { correctParticipant } from '@/lib/registrations/correct-participant'
import { giveSeat } from '@/lib/registrations/give-seat'
import {
  addParticipantInput,
  correctParticipantInput,
  registrationInput,
  writeToParticipantsInput,
} from '@/lib/registrations/inputs'
import { removeParticipant } from '@/lib/registrations/remove-participant'
import { addRecordingInput, editTrainingInput, moveTrainingInput, seenTrainingInput } from '@/lib/trainings/inputs'
import { moveTraining } from '@/lib/trainings/move-training'
import { publishTraining } from '@/lib/trainings/publish-training'
import { writeToParticipants } from '@/lib/registrations/write-to-participants'

export const publishTrainingAction = action(ARRANGERS, seenTrainingInput, async (arranger, input) => {
  await publishTraining(arranger, input)
  refresh()
})

export const editTrainingAction = action(ARRANGERS, editTrainingInput, async (arranger, input) => {
  await editTraining(arranger, input)
  return leadOn(pagePath(await getLocale(), '/trainings/manage/[slug]', { slug: input.slug }), 'saved')
})

export const moveTrainingAction = action(ARRANGERS, moveTrainingInput, async (arranger, input) => {
  await moveTraining(arranger, input)
  return leadOn(pagePath(await getLocale(), '/trainings/manage/[slug]', { slug: input.slug }), 'saved')
})

export const cancelTrainingAction = action(ARRANGERS, seenTrainingInput, async (arranger, input) => {
  const locale = await getLocale()
  const { discarded } = await cancelTraining(arranger, input)
  return leadOn(
    discarded
      ? pagePath(locale, '/trainings/manage')
      : pagePath(locale, '/trainings/manage/[slug]', { slug: input.slug }),
    'done',
  )
})

export const addRecordingAction = action(ARRANGERS, addRecordingInput, async (arranger, input) => {
  await addRecording(arranger, input)
  return leadOn(pagePath(await getLocale(), '/trainings/manage/[slug]', { slug: input.slug }), 'saved')
})

export const giveSeatAction = action(ARRANGERS, registrationInput, async (arranger, input) => {
  await giveSeat(arranger, input)
  refresh()
})

export const writeToParticipantsAction = action(ARRANGERS, writeToParticipantsInput, async (arranger, input) => {
  await writeToParticipants(arranger, input)
  return leadOn(`${pagePath(await getLocale(), '/trainings/manage/[slug]', { slug: input.slug })}#meddelanden`, 'done')
})

export const addParticipantAction = action(ARRANGERS, addParticipantInput, async (arranger, input) => {
  await addParticipant(arranger, input)
  refresh()
})

export const correctParticipantAction = action(ARRANGERS, correctParticipantInput, async (arranger, input) => {
  await correctParticipant(arranger, input)
  return leadOn(pagePath(await getLocale(), '/trainings/manage/[slug]', { slug: input.slug }), 'saved')
})

export const removeParticipantAction = action(ARRANGERS, registrationInput, async (arranger, input) => {
  await removeParticipant(arranger, input)
  return leadOn(pagePath(await getLocale(), '/trainings/manage/[slug]', { slug: input.slug }), 'done')
})
