'use server'

import { getLocale } from 'next-intl/server'
import { publicAction } from '@/lib/action/action'
import { clientAddress } from '@/lib/auth/client-address'
import { reportBarrierInput } from '@/lib/feedback/inputs'
import { reportBarrier } from '@/lib/feedback/report-barrier'
import { limit } from '@/lib/rates/limit'

export const reportBarrierAction = publicAction(reportBarrierInput, async (_person, input) => {
  await limit('accessibility-report', await clientAddress())
  return reportBarrier(input, await getLocale())
})
