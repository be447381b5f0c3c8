'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/lib/action/action'
import { setCompanyStatistics } from '@/lib/figures/set-company-statistics'
import { setStatisticsInput } from '@/lib/figures/statistics-inputs'

export const setStatisticsAction = action(['project-lead'], setStatisticsInput, async (lead, input) => {
  await setCompanyStatistics(lead, input)
  revalidatePath('/', 'layout')
})
