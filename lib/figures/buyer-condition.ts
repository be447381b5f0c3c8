import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { NUMBERS_BEGIN, type BuyerKind } from '@/lib/procurements/buyer-kinds'

/** What a case that names no buyer, no number or no procedure is counted as. */
const NONE = 'none'

const OF_KINDS = NUMBERS_BEGIN.map(
  ([kind, beginning]) => Prisma.sql`WHEN starts_with(p.buyer_org_digits, ${beginning}) THEN ${kind}`,
)

/** `buyerKindOf` for the procurement `p` of a case. */
const kindOfBuyer = Prisma.sql`(CASE WHEN p.buyer_org_digits IS NULL THEN 'unknown' ${Prisma.join(OF_KINDS, ' ')} ELSE 'other' END)`

const of = (found: Prisma.Sql) => Prisma.sql`(SELECT ${found} FROM procurement p WHERE p.id = c.procurement_id)`

/** What a case is counted under, as an expression on `cases AS c`. */
export const groupedBy = {
  'buyer-kind': Prisma.sql`coalesce(${of(kindOfBuyer)}, ${NONE})`,
  buyer: Prisma.sql`coalesce(${of(Prisma.sql`coalesce(p.buyer_org_digits, 'unknown')`)}, ${NONE})`,
  procedure: Prisma.sql`coalesce(${of(Prisma.sql`p.procedure`)}, ${NONE})`,
  sector: Prisma.sql`c.industry`,
  size: Prisma.sql`c.employees`,
}

/** The same as conditions on `cases AS c`. */
export const ofBuyerKind = (kind: BuyerKind) => Prisma.sql`${groupedBy['buyer-kind']} = ${kind}`
export const ofBuyer = (number: string) => Prisma.sql`${groupedBy.buyer} = ${number}`
export const ofProcedure = (procedure: string) => Prisma.sql`${groupedBy.procedure} = ${procedure}`
