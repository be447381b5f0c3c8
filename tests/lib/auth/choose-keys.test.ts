import { chooseKeys } from '@/lib/auth/choose-keys'
import { findSession } from '@/lib/auth/find-session'
import { asSuperuser } from '@/tests/support/database'
import { emptyJar } from './jar'
import { signedIn, token } from './signed-in'

jest.mock('next/headers', () => jest.requireActual<{ mockHeaders: object }>('./jar').mockHeaders)

beforeEach(emptyJar)

const told = (id: string) =>
  asSuperuser(`select facts from audit_event where type = 'person.keys-chosen' and subject_id = $1 order by seq`, [id])
const person = async () => (await findSession(token()))?.person ?? null

test('someone turns the keys off and on again, wherever they are signed in, and the trail knows', async () => {
  const { id } = await signedIn()
  expect((await person())?.keysOff).toBe(false)
  await chooseKeys(await person(), 'off')
  expect((await person())?.keysOff).toBe(true)
  await chooseKeys(await person(), 'on')
  expect((await person())?.keysOff).toBe(false)
  expect(await told(id)).toEqual([{ facts: { keys: 'off' } }, { facts: { keys: 'on' } }])
  await expect(chooseKeys(null, 'off')).rejects.toMatchObject({ code: 'signed-out' })
})

test('the same choice again changes nothing and says nothing', async () => {
  const { id } = await signedIn()
  await chooseKeys(await person(), 'on')
  expect(await told(id)).toEqual([])
})
