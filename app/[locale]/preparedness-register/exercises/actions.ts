'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { closeExercise } from '@/lib/exercises/close-exercise'
import { ofExerciseInput, openExerciseInput } from '@/lib/exercises/inputs'
import { openExercise } from '@/lib/exercises/open-exercise'
import { remindOfExercise } from '@/lib/exercises/remind-of-exercise'
import { pagePath } from '@/lib/i18n/routes'

export const openExerciseAction = action(['project-lead'], openExerciseInput, async (lead, input) => {
  const id = await openExercise(lead, input)
  return leadOn(pagePath(await getLocale(), '/preparedness-register/exercises/[id]', { id }), 'saved')
})

export const remindOfExerciseAction = action(['project-lead'], ofExerciseInput, async (lead, input) => {
  await remindOfExercise(lead, input)
  refresh()
})

export const closeExerciseAction = action(['project-lead'], ofExerciseInput, async (lead, input) => {
  await closeExercise(lead, input)
  refresh()
})
