import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** What an event is about that is neither a case, a company nor somebody, by the kind of its subject. */
export type EventObject = { kind: ObjectKind; name: string; key: string }

/** `key` is what its public page is found by, empty where it has none. Titles and names as they are today. */
const OBJECTS = {
  training: Prisma.sql`SELECT id, title_sv, CASE WHEN status <> 'draft' THEN slug ELSE '' END FROM training`,
  'training-series': Prisma.sql`SELECT id, name_sv, '' FROM training_series`,
  article: Prisma.sql`
    SELECT a.id, (SELECT r.title_sv FROM article_revision r WHERE r.article_id = a.id ORDER BY r.no DESC LIMIT 1),
      CASE WHEN a.status = 'published' THEN a.slug ELSE '' END FROM article a`,
  image: Prisma.sql`SELECT id, alt, '' FROM image`,
  'general-answer': Prisma.sql`
    SELECT id, question_sv, CASE WHEN status = 'published' THEN slug ELSE '' END FROM general_answer`,
  page: Prisma.sql`SELECT id, '', key FROM page_revision`,
  exercise: Prisma.sql`SELECT id, what, '' FROM exercise`,
  report: Prisma.sql`SELECT id, name, '' FROM steering_report`,
} as const

export type ObjectKind = keyof typeof OBJECTS
export const OBJECT_KINDS = Object.keys(OBJECTS) as ObjectKind[]

type Subject = { subjectKind: string; subjectId: string }

/** By their ids; one that is gone has no name. */
export async function findEventObjects(events: readonly Subject[]): Promise<Record<string, EventObject>> {
  const asked = OBJECT_KINDS.flatMap((kind) => {
    const ids = [...new Set(events.filter((one) => one.subjectKind === kind).map(({ subjectId }) => subjectId))]
    if (ids.length === 0) return []
    return [
      Prisma.sql`
      SELECT ${kind} AS kind, o.id, o.name, o.key FROM (${OBJECTS[kind]}) AS o (id, name, key) WHERE o.id = ANY(${ids}::uuid[])`,
    ]
  })
  if (asked.length === 0) return {}
  type Found = { id: string; kind: ObjectKind; name: string | null; key: string | null }
  const found = await db().$queryRaw<Found[]>(Prisma.join(asked, ' UNION ALL '))
  return Object.fromEntries(found.map(({ id, kind, name, key }) => [id, { kind, name: name ?? '', key: key ?? '' }]))
}
