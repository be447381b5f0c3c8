'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { pagePath } from '@/lib/i18n/routes'
import { findGroupDraws } from '@/lib/time/find-group-draws'
import { groupAskedInput, logGroupInput } from '@/lib/time/group-inputs'
import { logGroup } from '@/lib/time/log-group'
import { groupQuery } from './query'

export const showGroupAction = action(['advisor'], groupAskedInput, async (advisor, input) => {
  const { refusal } = await findGroupDraws(advisor, input)
  if (refusal && refusal.code !== 'group-full') throw refusal
  const { number } = input
  redirect(`${pagePath(await getLocale(), '/cases/[number]/meetings/group', { number })}?${groupQuery(input)}`)
})

export const logGroupAction = action(['advisor'], logGroupInput, async (advisor, input) => {
  const { requestId: logged } = await logGroup(advisor, input)
  redirect(pagePath(await getLocale(), '/cases/[number]', { number: input.number }, { logged }))
})
