import 'server-only'
import type { CompanyContact } from '@/lib/actors/actor'
import type { Capability } from '@/lib/capabilities/capability'
import { capabilityColumns } from '@/lib/capabilities/columns'
import { db } from '@/lib/db/client'

export type OwnCapability = Capability & { version: number; phone: string | null; ended: boolean }
export type OwnCompany = { id: string; name: string; verified: boolean; capabilities: OwnCapability[] }

/** What the contact's companies have said, also what has ended; of a company that they are not checked for, their own words. */
export async function listOwnCapabilities(contact: CompanyContact): Promise<OwnCompany[]> {
  const ids = contact.mandates.map(({ companyId }) => companyId)
  const verified = contact.mandates.filter(({ level }) => level === 'verified').map(({ companyId }) => companyId)
  const [companies, rows] = await Promise.all([
    db().$queryRaw<{ id: string; name: string }[]>`
      SELECT o.id, o.name FROM company o WHERE o.id = ANY(${ids}::uuid[]) AND o.merged_into_id IS NULL
      ORDER BY o.name COLLATE "sv-x-icu", o.id`,
    db().$queryRaw<(OwnCapability & { companyId: string })[]>`
      SELECT ${capabilityColumns}, k.company_id AS "companyId", k.version, k.phone, k.valid_until < today() AS ended FROM capability k
      WHERE k.company_id = ANY(${verified}::uuid[])
        OR (k.company_id = ANY(${ids}::uuid[]) AND k.told_by = ${contact.personId}::uuid)
      ORDER BY k.division`,
  ])
  return companies.map((company) => ({
    ...company,
    verified: verified.includes(company.id),
    capabilities: rows
      .filter(({ companyId }) => companyId === company.id)
      .map(({ companyId: _companyId, ...capability }) => capability),
  }))
}
