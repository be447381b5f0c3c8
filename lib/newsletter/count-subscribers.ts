import 'server-only'
import type { Editor, ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

export async function countSubscribers(_writer: ProjectLead | Editor): Promise<number> {
  return db().subscriber.count({ where: { kind: 'posts', confirmedAt: { not: null } } })
}
