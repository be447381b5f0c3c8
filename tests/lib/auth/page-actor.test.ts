import { pageActor } from '@/lib/auth/page-actor'

const asked = new Headers()
jest.mock('next-intl/server', () => ({ getLocale: () => Promise.resolve('sv') }))
jest.mock('next/headers', () => ({
  headers: () => Promise.resolve(asked),
  cookies: () => Promise.resolve({ get: () => undefined, getAll: () => [] }),
}))
jest.mock('next/navigation', () => ({
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
