'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/lib/action/action'
import { freezeReport } from '@/lib/steering/freeze-report'
import { reportStepInput } from '@/lib/steering/inputs'
import { writeReport } from '@/lib/steering/write-report'

export const writeReportAction = action(['project-lead'], reportStepInput, async (lead, { step, ...report }) => {
  await (step === 'freeze' ? freezeReport : writeReport)(lead, report)
  revalidatePath('/', 'layout')
})
