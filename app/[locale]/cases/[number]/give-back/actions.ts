'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { giveBackCase } from '@/lib/cases/give-back-case'
import { giveBackInput } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { pagePath } from '@/lib/i18n/routes'

export const giveBackCaseAction = action(MOVES.giveBack.by, giveBackInput, async (advisor, input) => {
  await giveBackCase(advisor, input)
  // The case is not theirs to read any more.
  return leadOn(pagePath(await getLocale(), '/work'), 'done')
})
