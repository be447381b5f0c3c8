'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { pagePath } from '@/lib/i18n/routes'
import { beginReport } from '@/lib/steering/begin-report'
import { beginReportInput } from '@/lib/steering/inputs'

export const beginReportAction = action(['project-lead'], beginReportInput, async (lead, input) => {
  const { no } = await beginReport(lead, input)
  redirect(pagePath(await getLocale(), '/lead/steering/[no]', { no: String(no) }))
})
