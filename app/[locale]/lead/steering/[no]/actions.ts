'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/lib/action/action'
import { freezeReport } from '@/lib/steering/freeze-report'
import { freezeReportInput, writeReportInput } from '@/lib/steering/inputs'
import { writeReport } from '@/lib/steering/write-report'

export const writeReportAction = action(['project-lead'], writeReportInput, async (lead, input) => {
  await writeReport(lead, input)
  revalidatePath('/', 'layout')
})

export const freezeReportAction = action(['project-lead'], freezeReportInput, async (lead, input) => {
  await freezeReport(lead, input)
  revalidatePath('/', 'layout')
})
