'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { casePath } from '@/lib/i18n/routes'
import { setEarmarkInput } from '@/lib/time/earmark-inputs'
import { setEarmark } from '@/lib/time/set-earmark'

export const setEarmarkAction = action(['project-lead', 'company-contact'], setEarmarkInput, async (divider, input) => {
  await setEarmark(divider, input)
  redirect(casePath(await getLocale(), input.number))
})
