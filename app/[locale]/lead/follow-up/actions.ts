'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { pagePath } from '@/lib/i18n/routes'
import { beginExample } from '@/lib/outcomes/begin-example'
import { beginExampleInput } from '@/lib/outcomes/inputs'

export const beginExampleAction = action(['project-lead'], beginExampleInput, async (lead, input) => {
  // A post is written in Swedish first, whatever language its writer reads.
  const t = await getTranslations({ locale: 'sv', namespace: 'outcomes.lead' })
  const { id } = await beginExample(lead, input, ({ company, buyer, result }) => ({
    titleSv: t('exampleTitle', { company }),
    bodySv: t('exampleBody', { company, buyer: buyer ?? t('someBuyer'), result: result ?? 'none' }),
  }))
  redirect(pagePath(await getLocale(), '/blog/write/[id]', { id }))
})
