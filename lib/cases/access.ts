import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { Prisma } from '@/lib/db/generated/client'

/**
 * Which cases the actor may see, as a condition on `cases AS c`. The lead and the auditor see all; an advisor those
 * they are assigned, and what they took down on the phone until someone is assigned; a contact those they opened or are
 * named in, and with a verified mandate all of the company's. Of staff, whoever has helped the buyer or read its question
 * sees none in that procurement; whoever never did pays a single look for it. "Not yours" and "not there" are the same answer.
 * `open` is the wall, for a statement that asks for it once.
 */
export function casesSeenBy(actor: CaseActor, open = notBarred(actor.personId)): Prisma.Sql {
  const me = actor.personId
  switch (actor.role) {
    case 'project-lead':
    case 'auditor':
      return open
    case 'advisor':
      return Prisma.sql`(
        (c.advisor_id = ${me}::uuid OR (c.advisor_id IS NULL AND c.opened_by = ${me}::uuid AND c.opened_via = 'phone'))
        AND ${open})`
    case 'company-contact': {
      const all = actor.mandates.map(({ companyId }) => companyId)
      const verified = actor.mandates.filter(({ level }) => level === 'verified').map(({ companyId }) => companyId)
      return Prisma.sql`(
        c.company_id = ANY(${verified}::uuid[])
        OR (c.company_id = ANY(${all}::uuid[]) AND (c.opened_by = ${me}::uuid OR c.contact_id = ${me}::uuid)))`
    }
  }
}

/**
 * Which of the cases that live on in another may be read there, as a condition on `cases AS c`: by the staff who see that
 * one all that the wall lets them, by a contact those that they would see by themselves.
 */
export function joinedReadBy(actor: CaseActor): Prisma.Sql {
  return actor.role === 'company-contact' ? thisCaseSeenBy(actor) : notBarredFrom(actor.personId)
}

/**
 * That a case, by its id, is in no procurement whose buyer the person has helped or whose question they have read. Also
 * for what only counts cases: a number that is larger than its list tells of what the list leaves out.
 */
export function notBarred(personId: string, caseId = Prisma.sql`c.id`): Prisma.Sql {
  return Prisma.sql`${caseId} NOT IN (SELECT cases_barred_to(${personId}::uuid))`
}

/** `notBarred` of a case that the statement has found already: asked of that one, not of all that are closed to the person. */
export function notBarredFrom(personId: string, caseId = Prisma.sql`c.id`): Prisma.Sql {
  return Prisma.sql`NOT barred_from_case(${personId}::uuid, ${caseId})`
}

/** `casesSeenBy`, for a statement that names the case, or a few: over many it would be asked of each. */
export function thisCaseSeenBy(actor: CaseActor): Prisma.Sql {
  return casesSeenBy(actor, notBarredFrom(actor.personId))
}

/** For a statement that must keep the walls several times: what `listBarredCases` has found closed to the person, as `barred`. */
export function barredOnce(barred: readonly string[]): Prisma.Sql {
  return Prisma.sql`barred AS MATERIALIZED (SELECT unnest(${[...barred]}::uuid[]) AS id)`
}

/** `notBarred` in a statement that begins with `barredOnce`. */
export function notAmongBarred(caseId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${caseId} NOT IN (SELECT id FROM barred)`
}
