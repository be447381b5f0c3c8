import type { CompanyContact } from '@/lib/actors/actor'

/** Whether somebody has checked that the contact may speak for the company. */
export function isVerifiedFor({ mandates }: CompanyContact, companyId: string): boolean {
  return mandates.some((mandate) => mandate.companyId === companyId && mandate.level === 'verified')
}
