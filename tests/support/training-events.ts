import { db } from '@/lib/db/client'

export { lastEvent } from './told'

/** How many events of a type a training has. */
export const eventCount = (subjectId: string, type: string) => db().auditEvent.count({ where: { subjectId, type } })
