'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { markExcess } from '@/lib/cases/mark-excess'
import { markExcessInput } from '@/lib/cases/merge-inputs'
import { pagePath } from '@/lib/i18n/routes'

export const markExcessAction = action(['project-lead'], markExcessInput, async (lead, input) => {
  await markExcess(lead, input)
  return leadOn(pagePath(await getLocale(), '/lead/excess'), 'saved')
})
