'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { endCompanyLink } from '@/lib/cases/end-company-link'
import { linkCompanies } from '@/lib/cases/link-companies'
import { mergeCompanies } from '@/lib/cases/merge-companies'
import { mergeCompaniesInput } from '@/lib/cases/merge-inputs'
import { endCompanyLinkInput, linkCompaniesInput } from '@/lib/cases/link-inputs'
import { pagePath } from '@/lib/i18n/routes'

export const linkCompaniesAction = action(['project-lead'], linkCompaniesInput, async (lead, input) => {
  await linkCompanies(lead, input)
  return leadOn(pagePath(await getLocale(), '/cases/[number]/same-company', { number: input.number }), 'saved')
})

export const endCompanyLinkAction = action(['project-lead'], endCompanyLinkInput, async (lead, input) => {
  await endCompanyLink(lead, input)
  return leadOn(pagePath(await getLocale(), '/cases/[number]/same-company', { number: input.number }), 'saved')
})

export const mergeCompaniesAction = action(['project-lead'], mergeCompaniesInput, async (lead, input) => {
  await mergeCompanies(lead, input)
  const { number, linkId: merged } = input
  redirect(pagePath(await getLocale(), '/cases/[number]/same-company', { number }, { merged }))
})
