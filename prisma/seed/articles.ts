import { randomUUID } from 'node:crypto'
import type { Editor } from '@/lib/actors/actor'
import { articleInput } from '@/lib/articles/inputs'
import { keepDraft } from '@/lib/articles/keep-draft'
import { publishArticle } from '@/lib/articles/publish-article'
import { saveArticle } from '@/lib/articles/save-article'
import { scheduleArticle } from '@/lib/articles/schedule-article'
import { startArticle } from '@/lib/articles/start-article'
import { addDays, today } from '@/lib/calendar/days'
import { signToken } from '@/lib/crypto/signed-tokens'
import { db } from '@/lib/db/client'
import { addImage } from '@/lib/images/add-image'
import { confirmSubscription } from '@/lib/newsletter/confirm-subscription'
import { joinNewsletter } from '@/lib/newsletter/join-newsletter'
import { drawHills } from './articles/draw-hills'
import { DIRECT_PROCUREMENT, HALF_WRITTEN, NEXT_WEEK, READING_DOCUMENTS, STORY, type Told } from './articles/texts'

/** Three published posts, one that is scheduled and one half written. */
export async function seedArticles({ ebba }: { ebba: Editor }): Promise<void> {
  const file = new Blob([await drawHills()])
  const { id: imageId, alt } = await addImage(ebba, { requestId: randomUUID(), alt: STORY.imageAlt ?? '', file })
  const picture = `![${alt}](/api/images/${imageId})`
  const now = Date.now()
  const daysAgo = (days: number) => new Date(now - days * 86_400_000)
  await publishArticle(ebba, await begun(ebba, DIRECT_PROCUREMENT, 'publish'), daysAgo(33))
  await publishArticle(ebba, await begun(ebba, READING_DOCUMENTS, 'publish'), daysAgo(19))
  const story = { ...STORY, bodySv: STORY.bodySv.replace('BILD', picture) }
  await publishArticle(ebba, await begun(ebba, story, 'publish'), daysAgo(4))
  await scheduleArticle(ebba, { ...(await begun(ebba, NEXT_WEEK, 'schedule')), ...nextMorning() })
  const half = await begun(ebba, HALF_WRITTEN, 'save')
  await saveArticle(ebba, half)
  const { version } = await db().article.findUniqueOrThrow({ where: { id: half.id } })
  await keepDraft(ebba, { ...half, version, tags: half.tags.join(', '), bodySv: `${half.bodySv}\n\n## Underskriften` })
  await subscribe('karin.exempel@example.com', 'sv')
  await subscribe('olof.prov@example.com', 'en')
}

async function begun(writer: Editor, told: Told, intent: 'save' | 'publish' | 'schedule') {
  const { id } = await startArticle(writer, { requestId: randomUUID() })
  const { imageAlt: _alt, ...texts } = told
  return articleInput.parse({ ...texts, id, version: '1', intent, ...(intent === 'schedule' && nextMorning()) })
}

function nextMorning() {
  return { publishOn: addDays(today(), 3), publishClock: '08:00' }
}

/** Asks, and says yes with the key that the mail carries. */
async function subscribe(email: string, language: 'sv' | 'en'): Promise<void> {
  await joinNewsletter({ email, kind: 'posts', language })
  const { id } = await db().subscriber.findUniqueOrThrow({ where: { address_kind: { address: email, kind: 'posts' } } })
  await confirmSubscription({ key: signToken('newsletter-confirm', id) })
}
