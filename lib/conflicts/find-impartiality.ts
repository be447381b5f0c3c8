import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** Whether the advisor has said that nothing keeps them from helping with this case. */
export async function findImpartiality({ personId }: Advisor, caseId: string): Promise<boolean> {
  return (await db().impartiality.count({ where: { caseId, personId } })) > 0
}
