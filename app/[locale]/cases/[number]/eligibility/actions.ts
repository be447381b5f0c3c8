'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { checkEligibility } from '@/lib/cases/check-eligibility'
import { checkEligibilityInput } from '@/lib/cases/eligibility-inputs'

export const checkEligibilityAction = action(['project-lead'], checkEligibilityInput, async (lead, input) => {
  await checkEligibility(lead, input)
  refresh()
})
