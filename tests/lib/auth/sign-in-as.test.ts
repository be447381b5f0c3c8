import { findSession } from '@/lib/auth/find-session'
import { listDemoPeople } from '@/lib/auth/list-demo-people'
import { signInAs } from '@/lib/auth/sign-in-as'
import { isDemo } from '@/lib/config/demo'
import { listOutbox } from '@/lib/mail/list-outbox'
import { cookie, emptyJar } from './jar'
import { withTriggersOff } from '@/tests/support/database'
import { aTradeOrganisation } from '@/tests/support/partners'
import { makePerson } from './people'

jest.mock('next/headers', () => jest.requireActual<{ mockHeaders: object }>('./jar').mockHeaders)
jest.mock('next/navigation', () => ({
  notFound: () => {
    throw Object.assign(new Error('not found'), { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' })
  },
}))
jest.mock('@/lib/config/demo', () => ({ isDemo: jest.fn() }))

const demo = jest.mocked(isDemo)
const NOT_FOUND = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' }

beforeEach(() => {
  emptyJar()
  demo.mockReturnValue(true)
})

test('an invented person is a press away in a demonstration', async () => {
  const id = await makePerson({ name: 'Disa', demo: true, roles: ['advisor'] })
  expect(await signInAs(id)).toMatchObject({ id, roles: ['advisor'] })
  expect((await findSession(cookie('next-auth.session-token')?.value ?? ''))?.person.id).toBe(id)
})

test('nobody real is, and nobody at all outside a demonstration', async () => {
  const real = await makePerson({ roles: ['project-lead'] })
  const invented = await makePerson({ demo: true, roles: ['project-lead'] })
  await expect(signInAs(real)).rejects.toMatchObject(NOT_FOUND)
  demo.mockReturnValue(false)
  await expect(signInAs(invented)).rejects.toMatchObject(NOT_FOUND)
  expect(cookie('next-auth.session-token')).toBeUndefined()
  expect(await listDemoPeople()).toEqual([])
  expect(await listOutbox()).toEqual([])
})

test('the list leaves out whose company or partner is no longer theirs', async () => {
  await makePerson({ name: 'Sen', demo: true, company: { validFrom: '2150-01-01', validTo: '2150-02-01' } })
  await makePerson({ name: 'Förr', demo: true, company: { validTo: '2026-02-01' } })
  const { partnerId, personId } = await aTradeOrganisation('Förr och nu')
  await withTriggersOff('person', `update person set name = 'Partner', demo = true where id = $1`, [personId])
  expect((await listDemoPeople()).map(({ name }) => name)).toContain('Partner')
  await withTriggersOff('partner', 'update partner set ended_at = now() where id = $1', [partnerId])
  const names = (await listDemoPeople()).map(({ name }) => name)
  expect(names.filter((name) => ['Sen', 'Förr', 'Partner'].includes(name))).toEqual([])
})

test('the list has the invented ones with something to do, staff first', async () => {
  await makePerson({ name: 'Berit', demo: true, company: {} })
  await makePerson({ name: 'Åke', demo: true, roles: ['auditor'] })
  await makePerson({ name: 'Lena', demo: true, roles: ['advisor', 'project-lead'] })
  await makePerson({ name: 'Ingen', demo: true })
  await makePerson({ name: 'Riktig', roles: ['advisor'] })
  const people = await listDemoPeople()
  const names = people.map(({ name }) => name)
  expect(names).not.toContain('Ingen')
  expect(names).not.toContain('Riktig')
  expect(people.find(({ name }) => name === 'Lena')?.roles).toEqual(['project-lead', 'advisor'])
  expect(names.indexOf('Lena')).toBeLessThan(names.indexOf('Åke'))
  expect(people.at(-1)).toMatchObject({ name: 'Berit', companies: ['Bolaget'] })
})

test('nobody who is shut out is signed in or listed, nor a company whose mandate was taken back', async () => {
  const [gone, former] = [
    await makePerson({ name: 'Utestängd', demo: true, roles: ['advisor'] }),
    await makePerson({ name: 'Återkallad', demo: true, company: {} }),
  ]
  const names = async () => (await listDemoPeople()).map(({ name }) => name)
  expect(await names()).toEqual(expect.arrayContaining(['Utestängd', 'Återkallad']))
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [gone])
  await withTriggersOff('mandate', 'update mandate set revoked_at = now() where person_id = $1', [former])
  await expect(signInAs(gone)).rejects.toMatchObject(NOT_FOUND)
  for (const name of ['Utestängd', 'Återkallad']) expect(await names()).not.toContain(name)
})

test('the list leaves out whose role was taken back and who was forgotten, and names each place at a partner', async () => {
  const [former, forgotten] = [
    await makePerson({ name: 'Avgången', demo: true, roles: ['advisor'] }),
    await makePerson({ name: 'Glömd', demo: true, roles: ['advisor'] }),
  ]
  const { personId } = await aTradeOrganisation('Företagarföreningen')
  await withTriggersOff('person', `update person set name = 'Medlem', demo = true where id = $1`, [personId])
  const listed = async () => new Map((await listDemoPeople()).map((one) => [one.name, one]))
  const before = await listed()
  expect(before.get('Medlem')).toMatchObject({ roles: [], companies: [], partners: ['Företagarföreningen'] })
  expect([...before.keys()]).toEqual(expect.arrayContaining(['Avgången', 'Glömd']))
  await withTriggersOff('staff_role', 'update staff_role set revoked_at = now() where person_id = $1', [former])
  await withTriggersOff('person', 'update person set anonymised_at = now() where id = $1', [forgotten])
  await withTriggersOff('partner_member', 'update partner_member set revoked_at = now() where person_id = $1', [personId])
  for (const name of ['Avgången', 'Glömd', 'Medlem']) expect((await listed()).has(name)).toBe(false)
}) // prettier-ignore
