'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { casePath } from '@/lib/i18n/routes'
import { setEarmarkInput } from '@/lib/time/earmark-inputs'
import { setEarmark } from '@/lib/time/set-earmark'

export const setEarmarkAction = action(['project-lead', 'company-contact'], setEarmarkInput, async (divider, input) => {
  await setEarmark(divider, input)
  return leadOn(casePath(await getLocale(), input.number), 'earmark-set')
})
