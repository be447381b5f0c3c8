import { currentPerson } from '@/lib/auth/current-person'
import { asSuperuser } from '@/tests/support/database'
import { makePerson } from './people'
import { pageActor, pageActors } from '@/lib/auth/page-actor'

const asked = new Headers()
jest.mock('next-intl/server', () => ({ getLocale: () => Promise.resolve('sv') }))
jest.mock('next/headers', () => ({
  headers: () => Promise.resolve(asked),
  cookies: () => Promise.resolve({ get: () => undefined, getAll: () => [] }),
}))
jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn(() => Promise.resolve(null)) }))
jest.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('not found')
  },
  redirect: (location: string) => {
    throw Object.assign(new Error('redirected'), { location })
  },
}))

test.each([
  ['/ledning/ko', '?sida=2&status=opened'],
  ['/arenden/UA-2026-0001', ''],
  ['/sok', '?q=br%C3%A5d+%26+mer'],
])('who opens %s%s signed out comes back to all of it', async (path, query) => {
  asked.set('x-path', path)
  asked.set('x-query', query)
  const sent = await pageActor(['project-lead']).catch((error: { location: string }) => error)
  const { location } = sent as { location: string }
  expect(new URL(location, 'http://home.test').searchParams.get('back')).toBe(path + query)
})

test('who is signed in without the role finds nothing there, which is noted, and with it acts in it', async () => {
  const id = await makePerson({ roles: ['advisor', 'auditor'] })
  jest.mocked(currentPerson).mockResolvedValue({ id, name: 'Kim', roles: ['advisor', 'auditor'], mandates: [], partnerships: [] } as never)
  const denied = async () => asSuperuser(`select subject_kind, reason_code from access_log where person_id = $1 and action = 'denied'`, [id])
  expect(await pageActor(['advisor'])).toMatchObject({ personId: id, role: 'advisor' })
  expect((await pageActors(['auditor', 'advisor'])).map(({ role }) => role)).toEqual(expect.arrayContaining(['advisor', 'auditor']))
  expect(await denied()).toEqual([])
  await expect(pageActor(['project-lead'])).rejects.toThrow('not found')
  expect(await denied()).toEqual([{ subject_kind: 'page', reason_code: 'role' }])
}) // prettier-ignore
