'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { isPlainPost } from '@/lib/action/plain-post'
import { askException } from '@/lib/conflicts/ask-exception'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { askExceptionInput, confirmImpartialityInput, decideTwinsInput, recuseInput } from '@/lib/conflicts/inputs'
import { decideTwins } from '@/lib/conflicts/decide-twins'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { casePath, pagePath } from '@/lib/i18n/routes'

export const decideTwinsAction = action(['project-lead'], decideTwinsInput, async (lead, input) => {
  await decideTwins(lead, input)
  return leadOn(pagePath(await getLocale(), '/cases/[number]/conflicts', { number: input.number }), 'saved')
})

export const askExceptionAction = action(['project-lead'], askExceptionInput, async (lead, input) => {
  await askException(lead, input)
  if (await isPlainPost())
    await leadOn(pagePath(await getLocale(), '/cases/[number]/conflicts', { number: input.number }), 'saved')
  refresh()
})

export const recuseAction = action(['advisor'], recuseInput, async (advisor, input) => {
  await reportConflict(advisor, input)
  redirect(casePath(await getLocale(), input.number))
})

export const confirmImpartialityAction = action(['advisor'], confirmImpartialityInput, async (advisor, input) => {
  await confirmImpartiality(advisor, input)
  if (await isPlainPost()) await leadOn(casePath(await getLocale(), input.number), 'saved')
  refresh()
})
