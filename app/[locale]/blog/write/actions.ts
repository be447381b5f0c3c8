'use server'

import { getLocale } from 'next-intl/server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { WRITERS } from '@/lib/articles/access'
import {
  articleInput, articleMoveInput, discardDraftInput, restoreInput, startArticleInput,
} from '@/lib/articles/inputs' // prettier-ignore
import { restoreRevision } from '@/lib/articles/restore-revision'
import { startArticle } from '@/lib/articles/start-article'
import { submitArticle } from '@/lib/articles/submit-article'
import { unpublishArticle } from '@/lib/articles/unpublish-article'
import { forgetDraft } from '@/lib/drafts/forget-draft'
import { draftPlace } from '@/lib/drafts/place'
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

export const discardDraftAction = action(WRITERS, discardDraftInput, async ({ personId }, { id, version }) => {
  await forgetDraft(personId, draftPlace('article', id), version)
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
