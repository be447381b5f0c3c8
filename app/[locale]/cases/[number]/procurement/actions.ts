'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { changeProcurement } from '@/lib/cases/change-procurement'
import { changeProcurementInput } from '@/lib/cases/inputs'
import { casePath } from '@/lib/i18n/routes'

export const changeProcurementAction = action(
  ['project-lead', 'advisor'],
  changeProcurementInput,
  async (staff, input) => {
    await changeProcurement(staff, input)
    return leadOn(casePath(await getLocale(), input.number), 'saved')
  },
)
