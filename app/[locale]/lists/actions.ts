'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { STAFF_ROLES } from '@/lib/actors/actor'
import { findSought } from '@/lib/views/find-sought'
import { saveViewInput, searchListInput, viewInput } from '@/lib/views/inputs'
import { pathOfList } from '@/lib/views/path-of-list'
import { removeView } from '@/lib/views/remove-view'
import { saveView } from '@/lib/views/save-view'

export const searchListAction = action(STAFF_ROLES, searchListInput, async (staff, { place, of, query, q }) => {
  redirect(pathOfList(await getLocale(), place, query, await findSought(staff, place, q), of))
})

export const saveViewAction = action(STAFF_ROLES, saveViewInput, async (staff, view) => {
  await saveView(staff, view)
  refresh()
})

export const removeViewAction = action(STAFF_ROLES, viewInput, async (staff, { id }) => {
  await removeView(staff, id)
  refresh()
})
