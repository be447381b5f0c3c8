'use server'

import { getLocale } from 'next-intl/server'
import { publicAction } from '@/lib/action/action'
import { clientNetwork } from '@/lib/rates/client-network'
import { reportBarrierInput } from '@/lib/feedback/inputs'
import { reportBarrier } from '@/lib/feedback/report-barrier'
import { limit, limitAddress } from '@/lib/rates/limit'

export const reportBarrierAction = publicAction(reportBarrierInput, async (_person, input) => {
  const network = await clientNetwork()
  await limit('accessibility-report', network)
  if (input.email) await limitAddress('accessibility-report-email', network, input.email)
  return reportBarrier(input, await getLocale())
})
