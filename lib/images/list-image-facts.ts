import 'server-only'
import { db } from '@/lib/db/client'
import type { ImageFacts } from '@/lib/images/image-limits'

/** What is known of the pictures, by id; one that is not there is left out. */
export async function listImageFacts(ids: readonly string[]): Promise<Map<string, ImageFacts>> {
  if (ids.length === 0) return new Map()
  const rows = await db().image.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, width: true, height: true, alt: true },
  })
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}
