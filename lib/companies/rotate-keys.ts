import 'server-only'
import { randomUUID } from 'node:crypto'
import { record } from '@/lib/audit/record'
import { system } from '@/lib/actors/actor'
import { OtherKeyError } from '@/lib/companies/other-key-error'
import { sealedFor } from '@/lib/companies/register-company'
import { keyCheckValue, type OrgNumberKey } from '@/lib/crypto/keys'
import { lookupHash, openText, sealText } from '@/lib/crypto/org-number-vault'
import { ownerTransaction } from '@/lib/db/owner-transaction'
import type { Tx } from '@/lib/db/transaction'

type Keys = { from: OrgNumberKey; to: OrgNumberKey }
/** What the drafts of cases are sealed for; they are the intake's, so it is told here. */
type Rotation = Keys & { draftAad: string }
export type Rotated = { companies: number; drafts: number } | { already: true }
type Numbered = { id: string; orgDigits: string | null; orgSealed: string | null; orgLookup: string }

const BATCH = 500

/**
 * Seals and hashes everything again with another key, in one transaction as the owner. Instances that still run with the
 * old key are refused from then on. Throws OtherKeyError when `from` is not the key the data was written with.
 */
export async function rotateKeys(ownerUrl: string, rotation: Rotation): Promise<Rotated> {
  return ownerTransaction(ownerUrl, async (tx) => {
    const { from, to } = rotation
    // Whoever registers a company holds a share of this row, so from here on there are no new ones.
    const [known] = await tx.$queryRaw<{ id: string; checkValue: string }[]>`
      SELECT id, check_value AS "checkValue" FROM encryption_key FOR UPDATE`
    if (!known) throw new OtherKeyError('The database has no key yet: start the application once first.')
    if (isKey(known, to)) return { already: true }
    if (!isKey(known, from)) {
      throw new OtherKeyError(
        `ORG_NUMBER_KEY_PREVIOUS is not the key the data was written with: that one's id is ${known.id}.`,
      )
    }
    await tx.$executeRaw`UPDATE encryption_key SET id = ${to.id}, check_value = ${keyCheckValue(to)}, since_at = now()`
    const companies = await rewriteCompanies(tx, rotation)
    const drafts = await rewriteDrafts(tx, rotation)
    const facts = { keyId: to.id, fromKeyId: from.id, companies }
    await record(tx, system, 'key.rotated', { kind: 'key', id: randomUUID() }, facts)
    return { companies, drafts }
  })
}

async function rewriteCompanies(tx: Tx, keys: Keys): Promise<number> {
  const rows = await tx.$queryRaw<Numbered[]>`
    SELECT id, org_digits AS "orgDigits", org_sealed AS "orgSealed", org_lookup AS "orgLookup" FROM company`
  for (const batch of batchesOf(rows)) {
    const written = batch.map((company) => rewritten(company, keys))
    await tx.$executeRaw`
      UPDATE company o SET org_lookup = n.lookup, org_sealed = n.sealed
      FROM unnest(${written.map(({ id }) => id)}::uuid[], ${written.map(({ lookup }) => lookup)}::text[],
        ${written.map(({ sealed }) => sealed)}::text[]) AS n (id, lookup, sealed)
      WHERE o.id = n.id`
  }
  return rows.length
}

function rewritten({ id, orgDigits, orgSealed, orgLookup }: Numbered, { from, to }: Keys) {
  const digits = orgDigits ?? openText(from, orgSealed ?? '', sealedFor(orgLookup))
  if (lookupHash(from, digits) !== orgLookup) throw new Error(`company ${id} is not hashed with its key`)
  const lookup = lookupHash(to, digits)
  return { id, lookup, sealed: orgSealed === null ? null : sealText(to, digits, sealedFor(lookup)) }
}

async function rewriteDrafts(tx: Tx, { from, to, draftAad }: Rotation): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; sealed: string }[]>`SELECT id, sealed FROM intake_draft`
  for (const batch of batchesOf(rows)) {
    const sealed = batch.map((draft) => sealText(to, openText(from, draft.sealed, draftAad), draftAad))
    await tx.$executeRaw`
      UPDATE intake_draft d SET sealed = n.sealed
      FROM unnest(${batch.map(({ id }) => id)}::uuid[], ${sealed}::text[]) AS n (id, sealed) WHERE d.id = n.id`
  }
  return rows.length
}

function isKey(known: { id: string; checkValue: string }, key: OrgNumberKey): boolean {
  return known.id === key.id && known.checkValue === keyCheckValue(key)
}

function batchesOf<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH))
}
