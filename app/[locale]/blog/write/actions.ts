'use server'

import { getLocale } from 'next-intl/server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { WRITERS } from '@/lib/articles/access'
import { discardDraft } from '@/lib/articles/discard-draft'
import {
  articleIdInput, articleInput, articleMoveInput, draftInput, restoreInput, startArticleInput,
} from '@/lib/articles/inputs' // prettier-ignore
import { keepDraft } from '@/lib/articles/keep-draft'
import { restoreRevision } from '@/lib/articles/restore-revision'
import { startArticle } from '@/lib/articles/start-article'
import { submitArticle } from '@/lib/articles/submit-article'
import { unpublishArticle } from '@/lib/articles/unpublish-article'
import { sayClock } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'

export const startArticleAction = action(WRITERS, startArticleInput, async (writer, input) => {
  const { id } = await startArticle(writer, input)
  redirect(pagePath(await getLocale(), '/blog/write/[id]', { id }))
})

export const submitArticleAction = action(WRITERS, articleInput, async (writer, input) => {
  const submitted = await submitArticle(writer, input)
  if (input.intent === 'preview') redirect(pagePath(await getLocale(), '/blog/write/[id]/preview', { id: input.id }))
  revalidatePath('/', 'layout')
  return submitted
})

export const keepDraftAction = action(WRITERS, draftInput, async (writer, input) => {
  const { savedAt } = await keepDraft(writer, input)
  return { savedAt: sayClock(savedAt, await getLocale()) }
})

export const discardDraftAction = action(WRITERS, articleIdInput, async (writer, { id }) => {
  await discardDraft(writer, id)
  redirect(pagePath(await getLocale(), '/blog/write/[id]', { id }, { kastat: Date.now().toString(36) }))
})

export const unpublishArticleAction = action(WRITERS, articleMoveInput, async (writer, input) => {
  await unpublishArticle(writer, input)
  revalidatePath('/', 'layout')
})

export const restoreRevisionAction = action(WRITERS, restoreInput, async (writer, input) => {
  await restoreRevision(writer, input)
  redirect(pagePath(await getLocale(), '/blog/write/[id]', { id: input.id }))
})
