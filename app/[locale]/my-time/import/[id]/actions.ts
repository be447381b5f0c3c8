'use server'

import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { isPlainPost } from '@/lib/action/plain-post'
import { pagePath } from '@/lib/i18n/routes'
import { beginImport } from '@/lib/imports/begin-import'
import { completeImport } from '@/lib/imports/complete-import'
import { discardImport } from '@/lib/imports/discard-import'
import { beginImportInput, completeImportInput, discardImportInput } from '@/lib/imports/inputs'
import { logImport } from '@/lib/imports/log-import'
import { withinAnswer } from '@/lib/imports/within-answer'

export const completeImportAction = action(['advisor'], completeImportInput, async (advisor, input) => {
  await completeImport(advisor, input)
  if (await isPlainPost()) redirect(pagePath(await getLocale(), '/my-time/import/[id]', { id: input.id }))
  refresh()
})

export const beginImportAction = action(['advisor'], beginImportInput, async (advisor, input) => {
  await beginImport(advisor, input)
  await logImport(advisor, input.id, withinAnswer())
  if (await isPlainPost()) redirect(pagePath(await getLocale(), '/my-time/import/[id]', { id: input.id }))
  refresh()
})

export const discardImportAction = action(['advisor'], discardImportInput, async (advisor, input) => {
  await discardImport(advisor, input)
  return leadOn(pagePath(await getLocale(), '/my-time/import'), 'done')
})
