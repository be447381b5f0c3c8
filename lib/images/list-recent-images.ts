import 'server-only'
import type { Editor, ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { ImageFacts } from '@/lib/images/image-limits'

const MOST = 12

/** The newest pictures in the store, whoever sent them. */
export async function listRecentImages(_writer: ProjectLead | Editor): Promise<(ImageFacts & { id: string })[]> {
  return db().image.findMany({
    orderBy: [{ uploadedAt: 'desc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, width: true, height: true, alt: true },
  })
}
