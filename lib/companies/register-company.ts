import 'server-only'
import { record } from '@/lib/audit/record'
import { beginMandate, declareMandate, recordMandate } from '@/lib/companies/declare-mandate'
import { OtherKeyError } from '@/lib/companies/other-key-error'
import { displayOrgNumber, type OrgNumber } from '@/lib/companies/org-number'
import { config } from '@/lib/config/config'
import { lookupHash, sealText } from '@/lib/crypto/org-number-vault'
import type { Tx } from '@/lib/db/transaction'

type Recorder = Parameters<typeof record>[1]
type Described = { name: string; municipalityCode: string; industry: string; employees: string }

/** What ties a sealed number to its row: moved to another row it no longer opens. */
export function sealedFor(lookup: string): string {
  return `company:${lookup}`
}

/**
 * The company with this number, registered the first time it is named. What a later comer says of it changes nothing,
 * so a stranger can neither rename a company nor learn that it is known. A contact of another company speaks for it from
 * now on, on their own word: nobody records for a company as a contact whom it does not have.
 */
export async function registerCompany(
  tx: Tx,
  actor: Recorder,
  number: OrgNumber,
  described: Described,
): Promise<string> {
  const key = config().orgNumberKey
  const orgLookup = lookupHash(key, number.digits)
  const sole = number.kind === 'sole'
  const contact = actor.role === 'company-contact' ? actor.personId : null
  const [made] = await tx.company.createManyAndReturn({
    select: { id: true },
    skipDuplicates: true,
    data: [
      {
        ...described,
        orgKind: number.kind,
        orgDigits: sole ? null : number.digits,
        orgSealed: sole ? sealText(key, number.digits, sealedFor(orgLookup)) : null,
        orgLookup,
        orgKeyId: key.id,
        orgDisplay: displayOrgNumber(number),
      },
    ],
  })
  if (!made) {
    const known = await tx.company.findUnique({ where: { orgLookup }, select: { id: true, mergedIntoId: true } })
    // The plain number is there under another hash: this instance runs with the key before the rotation.
    if (!known) throw new OtherKeyError()
    // Merged into another registration, it is that one.
    const id = known.mergedIntoId ?? known.id
    if (contact) await declareMandate(tx, actor, contact, id)
    return id
  }
  // Who records speaks for the company already; its trail begins with its registration all the same.
  const begun = contact ? await beginMandate(tx, actor, contact, made.id) : null
  const facts = { orgKind: number.kind, municipality: described.municipalityCode }
  await record(tx, actor, 'company.registered', { kind: 'company', id: made.id, companyId: made.id }, facts)
  if (begun) await recordMandate(tx, actor, made.id, begun)
  return made.id
}
