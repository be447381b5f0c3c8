import { claimCase } from '@/lib/cases/claim-case'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { confirmAddress } from '@/lib/people/confirm-address'

/** The person who has the address, by having shown it. */
export async function proven(email: string): Promise<string> {
  const id = await transaction((tx) => confirmAddress(tx, email.toLowerCase(), { how: 'link' }))
  if (!id) throw new Error('shut out')
  return id
}

/** The contact of a case, by proving the address it was opened with and saying that the case is theirs. */
export async function claimed(number: string): Promise<string> {
  const opened = await db().supportCase.findUniqueOrThrow({ where: { number } })
  if (opened.contactId) return opened.contactId
  const id = await proven(opened.contactEmail ?? '')
  await claimCase({ id }, { number, name: opened.contactName })
  return id
}
