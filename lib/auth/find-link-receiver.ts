import 'server-only'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import { hasDirectory } from '@/lib/config/directory'
import { db } from '@/lib/db/client'
import { findCurrentRound } from '@/lib/rounds/find-current-round'

/** A person, or an address that no person has and that waits to be proven. */
export type LinkReceiver = { personId: string } | { email: string }

/**
 * Who may sign in with a link, or null: someone who speaks for a company, has a place at a partner or whose address was
 * typed on a case or an invitation, which proving it is the way to. Whoever holds a staff role only where the open round
 * lets staff use links; between rounds, where there is no directory.
 */
export async function findLinkReceiver(who: { email: string } | { id: string }): Promise<LinkReceiver | null> {
  const day = dateFromDay(today())
  const [round, person, waits] = await Promise.all([
    findCurrentRound(),
    db().person.findFirst({
      where: { ...who, anonymisedAt: null },
      select: {
        id: true,
        email: true,
        deactivatedAt: true,
        staffRolePerson: { where: { revokedAt: null }, select: { id: true }, take: 1 },
        partnerMemberPerson: {
          where: { revokedAt: null, partner: { endedAt: null } },
          select: { id: true },
          take: 1,
        },
        casesContact: { select: { id: true }, take: 1 },
        mandatePerson: {
          where: { revokedAt: null, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
          select: { id: true },
          take: 1,
        },
      },
    }),
    waitsForProof(who),
  ])
  if (!person) return waits && 'email' in who ? { email: who.email } : null
  if (!person.email || person.deactivatedAt) return null
  const staffMayUseLinks = round ? round.staffLoginLink : !hasDirectory()
  const isStaff = person.staffRolePerson.length > 0
  const isOutside =
    waits || person.mandatePerson.length + person.casesContact.length + person.partnerMemberPerson.length > 0
  return (isStaff ? staffMayUseLinks : isOutside) ? { personId: person.id } : null
}

/** Whether the address stands on a case without a contact, or on an invitation. One query, whoever asks. */
async function waitsForProof(who: { email: string } | { id: string }): Promise<boolean> {
  const [email, id] = 'email' in who ? [who.email, null] : [null, who.id]
  const [answer] = await db().$queryRaw<{ waits: boolean }[]>`
    WITH asked AS (SELECT coalesce(${email}, (SELECT email FROM person WHERE id = ${id}::uuid)) AS email)
    SELECT EXISTS (SELECT FROM cases c WHERE c.contact_email = asked.email AND c.contact_id IS NULL AND c.contact_disowned_at IS NULL)
      OR EXISTS (SELECT FROM invitation i WHERE i.email = asked.email AND i.ended_at IS NULL AND i.valid_to >= today()) AS waits
    FROM asked`
  return answer?.waits ?? false
}
