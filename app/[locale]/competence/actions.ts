'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { isPlainPost } from '@/lib/action/plain-post'
import { saveCompetenceInput, saveTermsInput } from '@/lib/advisors/profile-inputs'
import { saveCompetence } from '@/lib/advisors/save-competence'
import { saveTerms } from '@/lib/advisors/save-terms'
import { pagePath } from '@/lib/i18n/routes'

export const saveCompetenceAction = action(['project-lead', 'advisor'], saveCompetenceInput, async (actor, input) => {
  await saveCompetence(actor, input)
  if (await isPlainPost())
    redirect(pagePath(await getLocale(), '/competence', {}, { visa: input.advisorId ?? undefined }))
  refresh()
})

export const saveTermsAction = action(['project-lead'], saveTermsInput, async (lead, input) => {
  await saveTerms(lead, input)
  if (await isPlainPost())
    redirect(pagePath(await getLocale(), '/competence', {}, { visa: input.advisorId ?? undefined }))
  refresh()
})
