import 'server-only'
import { STAFF_ROLES, type StaffRole } from '@/lib/actors/actor'
import type { DemoPerson } from '@/lib/auth/demo-person'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import { isDemo } from '@/lib/config/demo'
import { db } from '@/lib/db/client'

const ORDER: readonly StaffRole[] = ['project-lead', ...STAFF_ROLES.filter((role) => role !== 'project-lead')]

/** The invented people one may sign in as, staff first. None outside the demonstration. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (!isDemo()) return []
  const day = dateFromDay(today())
  const rows = await db().person.findMany({
    where: { demo: true, deactivatedAt: null, anonymisedAt: null },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      staffRolePerson: { where: { revokedAt: null }, select: { role: true } },
      mandatePerson: {
        where: { revokedAt: null, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
        select: { company: { select: { name: true } } },
      },
      partnerMemberPerson: {
        where: { revokedAt: null, partner: { endedAt: null } },
        select: { partner: { select: { name: true } } },
      },
    },
  })
  const people = rows.map(({ id, name, staffRolePerson, mandatePerson, partnerMemberPerson }) => ({
    id,
    name,
    roles: ORDER.filter((role) => staffRolePerson.some((held) => held.role === role)),
    companies: mandatePerson.map(({ company }) => company.name),
    partners: partnerMemberPerson.map(({ partner }) => partner.name),
  }))
  return people
    .filter(({ roles, companies, partners }) => roles.length + companies.length + partners.length > 0)
    .sort((a, b) => rank(a) - rank(b))
}

function rank({ roles: [role] }: DemoPerson): number {
  return role ? ORDER.indexOf(role) : ORDER.length
}
