import { randomUUID } from 'node:crypto'
import type { Editor } from '@/lib/actors/actor'
import { articleInput } from '@/lib/articles/inputs'
import { keepUnsaved } from '@/lib/articles/keep-unsaved'
import { publishArticle } from '@/lib/articles/publish-article'
import { saveArticle } from '@/lib/articles/save-article'
import { scheduleArticle } from '@/lib/articles/schedule-article'
import { startArticle } from '@/lib/articles/start-article'
import { signToken } from '@/lib/crypto/signed-tokens'
import { db } from '@/lib/db/client'
import { addImage } from '@/lib/images/add-image'
import { confirmSubscription } from '@/lib/newsletter/confirm-subscription'
import { joinNewsletter } from '@/lib/newsletter/join-newsletter'
import { drawHills } from './articles/draw-hills'
import { at } from './story'
import { dayAgo, weekend, workday } from './story-times'
import { DIRECT_PROCUREMENT, HALF_WRITTEN, NEXT_WEEK, READING_DOCUMENTS, STORY, type Told } from './articles/texts'

/** Three published posts, one that is scheduled and one half written. */
export async function seedArticles({ ebba }: { ebba: Editor }): Promise<void> {
  await at(workday(33, '10:10'))
  const file = new Blob([await drawHills()])
  const { id: imageId, alt } = await addImage(ebba, { requestId: randomUUID(), alt: STORY.imageAlt ?? '', file })
  const picture = `![${alt}](/api/images/${imageId})`
  await publishArticle(ebba, await begun(ebba, DIRECT_PROCUREMENT, 'publish'))
  await at(workday(27, '19:30'))
  await subscribe('karin.exempel@example.com', 'sv')
  await at(workday(19, '10:40'))
  await publishArticle(ebba, await begun(ebba, READING_DOCUMENTS, 'publish'))
  await at(weekend(13, '09:05'))
  await subscribe('olof.prov@example.com', 'en')
  await at(workday(4, '09:00'))
  const story = { ...STORY, bodySv: STORY.bodySv.replace('BILD', picture) }
  await publishArticle(ebba, await begun(ebba, story, 'publish'))
  await at(workday(1, '15:10'))
  await scheduleArticle(ebba, { ...(await begun(ebba, NEXT_WEEK, 'schedule')), ...nextMorning() })
  const half = await begun(ebba, HALF_WRITTEN, 'save')
  await saveArticle(ebba, half)
  const { version } = await db().article.findUniqueOrThrow({ where: { id: half.id } })
  await keepUnsaved(ebba, { ...half, version, bodySv: `${half.bodySv}\n\n## Underskriften` })
}

async function begun(writer: Editor, told: Told, intent: 'save' | 'publish' | 'schedule') {
  const { id } = await startArticle(writer, { requestId: randomUUID() })
  const { imageAlt: _alt, ...texts } = told
  return articleInput.parse({ ...texts, id, version: '1', intent, ...(intent === 'schedule' && nextMorning()) })
}

function nextMorning() {
  return { publishOn: dayAgo(-3), publishClock: '08:00' }
}

/** Asks, and says yes with the key that the mail carries. */
async function subscribe(email: string, language: 'sv' | 'en'): Promise<void> {
  await joinNewsletter({ email, kind: 'posts', language })
  const { id } = await db().subscriber.findUniqueOrThrow({ where: { address_kind: { address: email, kind: 'posts' } } })
  await confirmSubscription({ key: signToken('newsletter-confirm', id) })
}
