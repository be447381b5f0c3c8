'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { correctTold } from '@/lib/cases/correct-told'
import { correctToldInput } from '@/lib/cases/inputs'
import { casePath } from '@/lib/i18n/routes'

export const correctToldAction = action(['project-lead', 'advisor'], correctToldInput, async (staff, input) => {
  await correctTold(staff, input)
  return leadOn(casePath(await getLocale(), input.number), 'saved')
})
