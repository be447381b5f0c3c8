import 'server-only'
import { actorsOf, type Person } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { ImageFormat } from '@/lib/images/image-limits'

export type FoundImage = { content: Uint8Array<ArrayBuffer>; isPublic: boolean }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The picture in the narrowest size that is at least as wide. Only writers see one that no public post shows. */
export async function findImage(
  person: Person | null,
  id: string,
  { width, format }: { width: number; format: ImageFormat },
): Promise<FoundImage | null> {
  if (!UUID.test(id)) return null
  const isPublic = await isShown(id)
  if (!isPublic && !(person && actorsOf(person, ['project-lead', 'editor']).length > 0)) return null
  const [found] = await db().$queryRaw<{ content: Uint8Array<ArrayBuffer> }[]>`
    SELECT content FROM image_size WHERE image_id = ${id}::uuid AND format = ${format}
    ORDER BY width < ${width}::int, abs(width - ${width}::int) LIMIT 1`
  return found ? { content: found.content, isPublic } : null
}

async function isShown(id: string): Promise<boolean> {
  const [row] = await db().$queryRaw<{ shown: boolean }[]>`
    SELECT EXISTS (SELECT FROM article_revision r JOIN article a ON a.id = r.article_id AND a.revision = r.no
      WHERE r.images @> ARRAY[${id}::uuid] AND (a.status = 'published' OR (a.status = 'scheduled' AND a.publish_at <= now()))) AS shown`
  return row?.shown ?? false
}
