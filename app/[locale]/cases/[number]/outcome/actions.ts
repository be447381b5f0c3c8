'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { casePath } from '@/lib/i18n/routes'
import { answerOnCase } from '@/lib/outcomes/answer-on-case'
import { answerOnCaseInput } from '@/lib/outcomes/inputs'

export const answerOnCaseAction = action(
  ['project-lead', 'advisor', 'company-contact'],
  answerOnCaseInput,
  async (teller, input) => {
    await answerOnCase(teller, input)
    return leadOn(casePath(await getLocale(), input.number), 'saved')
  },
)
