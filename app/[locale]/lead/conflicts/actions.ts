'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { isPlainPost } from '@/lib/action/plain-post'
import { decideException } from '@/lib/conflicts/decide-exception'
import { decideExceptionInput } from '@/lib/conflicts/inputs'
import { pagePath } from '@/lib/i18n/routes'

export const decideExceptionAction = action(['project-lead'], decideExceptionInput, async (lead, input) => {
  await decideException(lead, input)
  if (await isPlainPost()) await leadOn(pagePath(await getLocale(), '/lead/conflicts'), 'saved')
  refresh()
})
