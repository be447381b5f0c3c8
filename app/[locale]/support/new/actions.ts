'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { publicAction } from '@/lib/action/action'
import { clientNetwork } from '@/lib/rates/client-network'
import { pagePath } from '@/lib/i18n/routes'
import { draftToken } from '@/lib/intake/draft-cookie'
import { contactInput, needInput } from '@/lib/cases/application-inputs'
import { companyStepInput, startInput } from '@/lib/intake/inputs'
import { OUTSIDE_COUNTY } from '@/lib/intake/outside-county'
import { keepAnswers } from '@/lib/intake/keep-answers'
import { sendApplication } from '@/lib/intake/send-application'
import { limit } from '@/lib/rates/limit'

export const startIntakeAction = publicAction(startInput, async (person, { byPhone, partner, next }) => {
  await keepAnswers(person, 'start', {}, { byPhone, partner })
  redirect(pagePath(await getLocale(), next === 'check' ? '/support/new/check' : '/support/new/need'))
})

export const saveNeedAction = publicAction(needInput, async (person, _input, typed) => {
  await keepAnswers(person, 'need', typed)
  redirect(pagePath(await getLocale(), '/support/new/company'))
})

export const saveCompanyAction = publicAction(companyStepInput, async (person, input, typed) => {
  if (input === OUTSIDE_COUNTY) redirect(pagePath(await getLocale(), '/support/outside'))
  await keepAnswers(person, 'company', typed)
  redirect(pagePath(await getLocale(), '/support/new/contact'))
})

export const saveContactAction = publicAction(contactInput, async (person, _input, typed) => {
  await keepAnswers(person, 'contact', typed)
  redirect(pagePath(await getLocale(), '/support/new/check'))
})

export const sendApplicationAction = publicAction(z.object({}), async (person) => {
  const locale = await getLocale()
  const network = await clientNetwork()
  await limit('open-case', person?.id ?? network)
  await sendApplication(person, await draftToken(), locale, network)
  redirect(pagePath(locale, '/support/new/done'))
})
