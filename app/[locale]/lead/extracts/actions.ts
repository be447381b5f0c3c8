'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { takeExtractInput } from '@/lib/extracts/inputs'
import { takeExtract } from '@/lib/extracts/take-extract'
import { pagePath } from '@/lib/i18n/routes'

export const takeExtractAction = action(['project-lead'], takeExtractInput, async (lead, input) => {
  await takeExtract(lead, input)
  return leadOn(pagePath(await getLocale(), '/lead/extracts'), 'done')
})
