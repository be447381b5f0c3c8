'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { pagePath } from '@/lib/i18n/routes'
import { findJointDraws } from '@/lib/time/find-joint-draws'
import { jointAskedInput, logJointInput } from '@/lib/time/joint-inputs'
import { logJoint } from '@/lib/time/log-joint'
import { jointQuery } from './query'

export const showJointAction = action(['advisor'], jointAskedInput, async (advisor, input) => {
  const { refusal } = await findJointDraws(advisor, input)
  if (refusal) throw refusal
  const { number } = input
  redirect(`${pagePath(await getLocale(), '/cases/[number]/meetings/two-advisors', { number })}?${jointQuery(input)}`)
})

export const logJointAction = action(['advisor'], logJointInput, async (advisor, input) => {
  const { requestId: logged } = await logJoint(advisor, input)
  redirect(pagePath(await getLocale(), '/cases/[number]', { number: input.number }, { logged }))
})
