'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { STAFF_ROLES } from '@/lib/actors/actor'
import { findSought } from '@/lib/views/find-sought'
import { searchListInput } from '@/lib/views/inputs'
import { pathOfList } from '@/lib/views/path-of-list'

export const searchListAction = action(STAFF_ROLES, searchListInput, async (staff, { place, query, q }) => {
  redirect(pathOfList(await getLocale(), place, query, await findSought(staff, place, q)))
})
