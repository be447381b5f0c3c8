'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { correctBuyerNumber } from '@/lib/cases/correct-buyer-number'
import { correctSector } from '@/lib/cases/correct-sector'
import { correctBuyerNumberInput, correctSectorInput } from '@/lib/cases/inputs'
import { pagePath } from '@/lib/i18n/routes'
import { answerInList } from '@/lib/outcomes/answer-in-list'
import { answerInListInput } from '@/lib/outcomes/inputs'

export const answerInListAction = action(['project-lead'], answerInListInput, async (lead, input) => {
  await answerInList(lead, input)
  redirect(pagePath(await getLocale(), '/lead/quality', {}, { mended: input.number }))
})

export const correctBuyerNumberAction = action(['project-lead'], correctBuyerNumberInput, async (lead, input) => {
  await correctBuyerNumber(lead, input)
  redirect(pagePath(await getLocale(), '/lead/quality', {}, { mended: input.number }))
})

export const correctSectorAction = action(['project-lead'], correctSectorInput, async (lead, input) => {
  await correctSector(lead, input)
  redirect(pagePath(await getLocale(), '/lead/quality', {}, { mended: input.number }))
})
