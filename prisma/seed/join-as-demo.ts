import { system } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import { joinPerson, recordJoined } from '@/lib/people/join-person'

/** Lets a company's contact be known as invented before the case names them. */
export async function joinAsDemo(contact: { name: string; email: string; phone: string }): Promise<void> {
  await transaction(async (tx) => {
    const person = await joinPerson(tx, { ...contact, locale: 'sv', demo: true })
    await recordJoined(tx, system, person, 'demo')
  })
}
