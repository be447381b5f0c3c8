import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { confirmReceiver } from '@/lib/auth/confirm-receiver'
import { findLinkReceiver } from '@/lib/auth/find-link-receiver'
import { openCase } from '@/lib/cases/open-case'
import { db } from '@/lib/db/client'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { makePerson } from './people'

beforeAll(anOpenRound)

async function typed() {
  const email = `${randomUUID()}@example.test`
  await openCase(visitor, randomUUID(), anApplication({ contact: { email, name: 'Påhittat Namn' } }))
  return email
}

test('whoever used the link of a typed address becomes a person, called by the address alone', async () => {
  const email = await typed()
  expect(await findLinkReceiver({ email })).toEqual({ email })
  const id = await confirmReceiver({ person_id: null, email })
  expect(await db().person.findUnique({ where: { id: id ?? '' } })).toMatchObject({ name: email, email })
  expect(await asSuperuser('select type, facts from audit_event where subject_id = $1', [id])).toEqual([
    { type: 'person.joined', facts: { origin: 'proof' } },
  ])
})

test('many at once are one person', async () => {
  const email = await typed()
  const ids = await Promise.all(Array.from({ length: 5 }, () => confirmReceiver({ person_id: null, email })))
  expect(new Set(ids).size).toBe(1)
})

test('a person who had not proven their address has done so now, and the trail knows', async () => {
  const id = await makePerson({ email: 'pelle@bolag.test', company: {} })
  expect(await confirmReceiver({ person_id: id, email: 'pelle@bolag.test' })).toBe(id)
  expect((await db().person.findUnique({ where: { id } }))?.emailProvenAt).not.toBeNull()
  expect(
    await asSuperuser("select facts from audit_event where subject_id = $1 and type = 'person.address-proven'", [id]),
  ).toEqual([{ facts: { how: 'link' } }])
})

test('an address that stands nowhere, and a person who is shut out, get nothing', async () => {
  expect(await confirmReceiver({ person_id: null, email: null })).toBeNull()
  expect(await confirmReceiver({ person_id: null, email: 'ingenstans@example.test' })).toBeNull()
  const id = await makePerson({ email: 'ute@bolag.test', company: {} })
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [id])
  expect(await confirmReceiver({ person_id: id, email: 'ute@bolag.test' })).toBeNull()
})
