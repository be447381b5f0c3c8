import 'server-only'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import { hasDirectory } from '@/lib/config/directory'
import { db } from '@/lib/db/client'
import { findCurrentRound } from '@/lib/rounds/find-current-round'

/**
 * The id of the person who may sign in with a link, or null: someone who speaks for a company, is a
 * case's contact or has a place at a partner.
 * Whoever holds a staff role only where the open round lets staff use links; between rounds, where there is no directory.
 */
export async function findLinkReceiver(who: { email: string } | { id: string }): Promise<string | null> {
  const day = dateFromDay(today())
  const [round, person] = await Promise.all([
    findCurrentRound(),
    db().person.findFirst({
      where: { ...who, deactivatedAt: null, anonymisedAt: null },
      select: {
        id: true,
        email: true,
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
  ])
  if (!person?.email) return null
  const staffMayUseLinks = round ? round.staffLoginLink : !hasDirectory()
  const isStaff = person.staffRolePerson.length > 0
  const isOutside = person.mandatePerson.length + person.casesContact.length + person.partnerMemberPerson.length > 0
  return (isStaff ? staffMayUseLinks : isOutside) ? person.id : null
}
