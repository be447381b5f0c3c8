import { system } from '@/lib/actors/actor'
import { nameSelf } from '@/lib/people/name-self'
import { joinPerson, recordJoined } from '@/lib/people/join-person'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { confirmAddress } from '@/lib/people/confirm-address'
import { makePerson } from '@/tests/lib/auth/people'
import { withTriggersOff } from '@/tests/support/database'

const address = () => `${randomUUID()}@example.test`
const confirm = (email: string, how: 'link' | 'directory' = 'link') =>
  transaction((tx) => confirmAddress(tx, email, { how, locale: 'sv' }))
const eventsOf = async (id: string | null) =>
  (await db().auditEvent.findMany({ where: { subjectId: id ?? '' }, orderBy: { seq: 'asc' } })).map(({ type }) => type)

it('makes a person of the address, once, who is called by it', async () => {
  const email = address()
  const id = await confirm(email)
  expect(await confirm(email)).toBe(id)
  expect(await db().person.findUnique({ where: { email } })).toMatchObject({ id, name: email })
  expect(await eventsOf(id)).toEqual(['person.joined'])
})

it('proves the address of one who is known, once, at the time that it was', async () => {
  const email = address()
  const id = await makePerson({ email })
  const before = await eventsOf(id)
  expect(await confirm(email)).toBe(id)
  const { emailProvenAt } = await db().person.findUniqueOrThrow({ where: { id } })
  expect(emailProvenAt).not.toBeNull()
  await confirm(email)
  expect(await db().person.findUniqueOrThrow({ where: { id } })).toMatchObject({ emailProvenAt })
  expect(await eventsOf(id)).toEqual([...before, 'person.address-proven'])
})

it('is nothing to one who is shut out', async () => {
  const email = address()
  const id = await makePerson({ email })
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [id])
  const before = await eventsOf(id)
  expect(await confirm(email)).toBeNull()
  expect(await eventsOf(id)).toEqual(before)
})

it('proves and names nobody else', async () => {
  const [mine, other] = [address(), address()]
  const [id, otherId] = [await makePerson({ email: mine, company: {} }), await makePerson({ email: other })]
  await withTriggersOff('person', 'update person set name = email where id = any($1)', [[id, otherId]])
  await confirm(mine)
  const row = (one: string) => db().person.findUniqueOrThrow({ where: { id: one } })
  expect((await row(otherId)).emailProvenAt).toBeNull()
  await transaction((tx) => nameSelf(tx, id, 'Mitt Namn'))
  expect([(await row(id)).name, (await row(otherId)).name]).toEqual(['Mitt Namn', other])
  await transaction((tx) => nameSelf(tx, id, 'Annat Namn'))
  expect((await row(id)).name).toBe('Mitt Namn')
  for (const email of [other, mine])
    await transaction(async (tx) => {
      const named = await joinPerson(tx, { name: 'Av Personalen', email, phone: null, locale: 'sv' })
      await recordJoined(tx, system, named, 'lead')
    })
  expect([(await row(id)).name, (await row(otherId)).name]).toEqual(['Mitt Namn', 'Av Personalen'])
})
