'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { AT_THE_DOOR } from '@/lib/trainings/access'
import { checkIn } from '@/lib/registrations/check-in'
import { registrationInput } from '@/lib/registrations/inputs'
import { undoCheckIn } from '@/lib/registrations/undo-check-in'

export const checkInAction = action(AT_THE_DOOR, registrationInput, async (staff, input) => {
  await checkIn(staff, input)
  refresh()
})

export const undoCheckInAction = action(AT_THE_DOOR, registrationInput, async (staff, input) => {
  await undoCheckIn(staff, input)
  refresh()
})
