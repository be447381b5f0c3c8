import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Writer } from '@/lib/articles/access'
import type { ArticleForChange } from '@/lib/articles/article-for-change'
import { sameTexts, textsOf, type ArticleTexts } from '@/lib/articles/texts'
import type { Tx } from '@/lib/db/transaction'
import { imageIdsIn } from '@/lib/markdown/pictures-in'

/**
 * The number of the revision that holds the texts: a new one, or the current one when nothing differs. Refusal `image-unknown`.
 */
export async function writeRevision(
  tx: Tx,
  writer: Writer,
  article: ArticleForChange,
  texts: ArticleTexts,
  tags: readonly string[],
  savedAt = new Date(),
): Promise<{ no: number; isNew: boolean }> {
  const { id: articleId, revision } = article
  const current = revision
    ? await tx.articleRevision.findUnique({ where: { articleId_no: { articleId, no: revision } } })
    : null
  if (current && sameTexts(textsOf(current), texts) && sameTags(article.tags, tags))
    return { no: current.no, isNew: false }
  const images = await knownImages(tx, texts)
  const { _max } = await tx.articleRevision.aggregate({ where: { articleId }, _max: { no: true } })
  const no = (_max.no ?? 0) + 1
  const { titleSv, ingressSv, bodySv, titleEn, ingressEn, bodyEn } = texts
  await tx.articleRevision.create({
    data: {
      articleId, no, titleSv, ingressSv, bodySv, titleEn: titleEn || null, ingressEn: ingressEn || null, bodyEn: bodyEn || null,
      images, savedBy: writer.personId, savedAt,
    },
  }) // prettier-ignore
  return { no, isNew: true }
}

async function knownImages(tx: Tx, { bodySv, bodyEn }: ArticleTexts): Promise<string[]> {
  const images = imageIdsIn(bodySv, bodyEn)
  const known = new Set(
    (await tx.image.findMany({ where: { id: { in: images } }, select: { id: true } })).map(({ id }) => id),
  )
  const missing = images.find((id) => !known.has(id))
  if (missing) throw new Refusal('image-unknown', {}, bodySv.includes(missing) ? 'bodySv' : 'bodyEn')
  return images
}

function sameTags(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag, index) => tag === other[index])
}
