'use server'

import { getLocale } from 'next-intl/server'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { noticeInput } from '@/lib/cases/notice-inputs'
import { readNotice } from '@/lib/cases/read-notice'
import { takeFromNotice } from '@/lib/cases/take-from-notice'
import { casePath } from '@/lib/i18n/routes'
import { takeResult } from '@/lib/outcomes/take-result'

export const fillFromNoticeAction = action(
  ['project-lead', 'advisor'],
  noticeInput,
  async (staff, input, _typed, posted) => {
    if (input.step === 'read') return readNotice(staff, input, posted.get('file'))
    if (input.step === 'result') await takeResult(staff, input)
    else await takeFromNotice(staff, input)
    return leadOn(casePath(await getLocale(), input.number), 'saved')
  },
)
