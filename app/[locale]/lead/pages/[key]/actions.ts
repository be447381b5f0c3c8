'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { editedPath } from '@/lib/pages/edit-path'
import { restorePageInput, savePageInput } from '@/lib/pages/inputs'
import { previewOf } from '@/lib/pages/preview'
import { restorePage } from '@/lib/pages/restore-page'
import { savePage } from '@/lib/pages/save-page'

export const savePageAction = action(['project-lead'], savePageInput, async (lead, input) => {
  if (input.intent === 'preview') return previewOf(input)
  await savePage(lead, input)
  redirect(editedPath(await getLocale(), input))
})

export const restorePageAction = action(['project-lead'], restorePageInput, async (lead, input) => {
  await restorePage(lead, input)
  redirect(editedPath(await getLocale(), input))
})
