import 'server-only'
import type { Advisor, BuyerAdvisor, ProjectLead } from '@/lib/actors/actor'
import type { Capability } from '@/lib/capabilities/capability'
import { capabilityColumns } from '@/lib/capabilities/columns'
import type { RegisterFilter } from '@/lib/capabilities/register-filter'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** `municipality` is where the company is, as a code. */
export type Registered = Capability & { company: string; municipality: string }

/** Who may search it: the buyers' line for a buyer who asks, in what companies agree that buyers see. */
export type RegisterReader = Advisor | ProjectLead | BuyerAdvisor

/** What the reader may see of what stands: nothing of a company that is closed to them. */
export function seenInRegister({ personId }: RegisterReader): Prisma.Sql {
  return Prisma.sql`k.company_id NOT IN (SELECT companies_barred_to(${personId}::uuid))`
}

/** What companies have said that they can deliver and that holds now, by the company's name. */
export async function searchRegister(
  staff: RegisterReader,
  { place, division, within, unit, per, least, agree, buyers }: Omit<RegisterFilter, 'q'>,
): Promise<Registered[]> {
  const asked = [
    place && Prisma.sql`${place} = ANY(k.municipalities)`,
    division && Prisma.sql`k.division = ${division}`,
    within && Prisma.sql`k.lead_hours <= ${within}::int`,
    unit && Prisma.sql`k.unit = ${unit}`,
    per && Prisma.sql`k.per = ${per}`,
    least && Prisma.sql`k.peak >= ${least}::int`,
    agree && Prisma.sql`k.would_agree`,
    (buyers || staff.role === 'buyer-advisor') && Prisma.sql`k.covers = 'staff-and-buyers'`,
  ].filter((condition) => typeof condition === 'object')
  return db().$queryRaw<Registered[]>`
    SELECT ${capabilityColumns}, o.name AS company, o.municipality_code AS municipality
    FROM standing_capability k JOIN company o ON o.id = k.company_id
    WHERE ${Prisma.join([seenInRegister(staff), ...asked], ' AND ')}
    ORDER BY o.name COLLATE "sv-x-icu", k.division, k.id`
}
