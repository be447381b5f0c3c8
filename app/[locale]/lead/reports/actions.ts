'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { moveReportInput } from '@/lib/feedback/inputs'
import { moveReport } from '@/lib/feedback/move-report'

export const moveReportAction = action(['project-lead'], moveReportInput, async (lead, input) => {
  await moveReport(lead, input)
  refresh()
})
