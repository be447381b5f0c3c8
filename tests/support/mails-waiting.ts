import { db } from '@/lib/db/client'

/** The templates of the mails that wait for a person. */
export async function mailsTo(personId: string): Promise<string[]> {
  const mails = await db().mail.findMany({ where: { personId }, orderBy: { queuedAt: 'asc' } })
  return mails.map(({ template }) => template)
}

/** The same for an address, whoever has it. */
export async function mailsAt(toAddress: string): Promise<string[]> {
  const mails = await db().mail.findMany({ where: { toAddress }, orderBy: { queuedAt: 'asc' } })
  return mails.map(({ template }) => template)
}
