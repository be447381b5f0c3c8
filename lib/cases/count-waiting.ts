import 'server-only'
import { cache } from 'react'
import { actAs, type CaseActor, type Partner, type Person } from '@/lib/actors/actor'
import { barredOnce, casesSeenBy, notAmongBarred } from '@/lib/cases/access'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** How many cases wait for the person at each of their places; a place that is not theirs has no number. */
type Numbers = { queue?: number; work?: number; mine?: number }
/** `news`: in how many of a place's cases there is something that the person has not seen, where there is any. */
export type Waiting = Numbers & { news?: Numbers & { partner?: number } }

const PLACES = ['queue', 'work', 'mine'] as const
type Place = (typeof PLACES)[number]

const OPEN = {
  queue: Prisma.sql`c.status IN ('opened', 'accepted')`,
  work: Prisma.sql`c.status IN ('assigned', 'ongoing')`,
  mine: Prisma.sql`c.status NOT IN ('closed', 'declined', 'withdrawn') AND c.waiting_since_at IS NOT NULL`,
}

/**
 * One look for all the numbers of the frame, asked once per request: the same cases that the queue, the work list and "my
 * cases" show. `opening` is the number of a case that this very request opens, and so marks as seen while this counts.
 */
export const countWaiting = cache(async (person: Person, opening = ''): Promise<Waiting> => {
  const [lead, advisor, contact] = [
    actAs(person, 'project-lead'),
    actAs(person, 'advisor'),
    actAs(person, 'company-contact'),
  ]
  const partner = actAs(person, 'partner')
  if (!lead && !advisor && !contact && !partner) return {}
  const own = Prisma.sql`c.advisor_id = ${person.id}::uuid AND ${OPEN.work}`
  const [row] = await db().$queryRaw<Record<Place | `${Place | 'partner'}News`, number | null>[]>`
    WITH ${barredOnce(await listBarredCases({ personId: person.id }))}
    SELECT ${count(lead, OPEN.queue)} AS queue, ${count(advisor, own)} AS work, ${count(contact, OPEN.mine)} AS mine,
      ${news(lead, OPEN.queue, opening)} AS "queueNews", ${news(advisor, own, opening)} AS "workNews",
      ${news(contact, Prisma.sql`true`, opening)} AS "mineNews", ${followedNews(partner)} AS "partnerNews"`
  const unseen: Waiting['news'] = {}
  for (const place of [...PLACES, 'partner'] as const) {
    const found = row?.[`${place}News`]
    if (found) unseen[place] = found
  }
  return {
    ...(lead && { queue: row?.queue ?? 0 }),
    ...(advisor && { work: row?.work ?? 0 }),
    ...(contact && { mine: row?.mine ?? 0 }),
    ...(Object.keys(unseen).length > 0 && { news: unseen }),
  }
})

/** In how many of the cases that one's partner has referred something has happened that one may be told and has not seen. */
function followedNews(partner: Partner | null): Prisma.Sql {
  if (!partner) return Prisma.sql`NULL::int`
  return Prisma.sql`(
    SELECT count(DISTINCT f.living_id)::int FROM notice n JOIN told_of_referral f
      ON f.case_id = n.case_id AND f.person_id = n.person_id AND f.kind = n.kind
    WHERE n.person_id = ${partner.personId}::uuid AND n.seen_at IS NULL
      AND ${notAmongBarred(Prisma.sql`f.referred_id`)} AND ${notAmongBarred(Prisma.sql`f.living_id`)})`
}

const seenBy = (actor: CaseActor) => casesSeenBy(actor, notAmongBarred(Prisma.sql`c.id`))

function count(actor: CaseActor | null, which: Prisma.Sql): Prisma.Sql {
  if (!actor) return Prisma.sql`NULL::int`
  return Prisma.sql`(SELECT count(*)::int FROM cases c WHERE ${which} AND ${seenBy(actor)})`
}

function news(actor: CaseActor | null, which: Prisma.Sql, opening: string): Prisma.Sql {
  if (!actor) return Prisma.sql`NULL::int`
  return Prisma.sql`(
    SELECT count(DISTINCT n.case_id)::int FROM notice n JOIN cases c ON c.id = n.case_id
    WHERE n.person_id = ${actor.personId}::uuid AND n.seen_at IS NULL AND c.number <> ${opening} AND ${which} AND ${seenBy(actor)})`
}
