import { closeLimiters, isOver, limit, limitAddress, type MailLimit } from '@/lib/rates/limit'
import { asSuperuser } from '@/tests/support/database'

const MAIL_LIMITS: [MailLimit, number, number][] = [
  ['open-case-email', 10, 100],
  ['accessibility-report-email', 5, 50],
  ['sign-up-email', 6, 60],
  ['ask-question-email', 10, 100],
  ['login-link-email', 5, 50],
  ['invite-email', 5, 50],
  ['newsletter-email', 5, 50],
]

beforeEach(() => asSuperuser('delete from rate_limit'))
afterAll(closeLimiters)

const codesOf = async (tries: Promise<void>[]) =>
  (await Promise.allSettled(tries)).map((one) =>
    one.status === 'rejected' ? (one.reason as { code: string }).code : 'ok',
  )
const count = (codes: string[], code: string) => codes.filter((one) => one === code).length

describe('a limit by a typed address', () => {
  it.each(MAIL_LIMITS)('%s refuses the network after %i and leaves the owner alone', async (name, points) => {
    const codes = await codesOf(Array.from({ length: 200 }, () => limitAddress(name, '192.0.2.1', 'a@example.test')))
    expect(count(codes, 'ok')).toBe(points)
    expect(count(codes, 'too-many-tries')).toBe(200 - points)
    expect(await codesOf([limitAddress(name, '192.0.2.2', 'a@example.test')])).toEqual(['ok'])
  })

  it.each(MAIL_LIMITS)('%s of all networks together stops after %i × 10', async (name, _points, everywhere) => {
    const tries = Array.from({ length: everywhere + 3 }, (_, n) => limitAddress(name, `192.0.2.${n}`, 'b@example.test'))
    const codes = await codesOf(tries)
    expect(count(codes, 'address-busy')).toBe(3)
    expect(await codesOf([limitAddress(name, '192.0.2.1', 'c@example.test')])).toEqual(['ok'])
  })
})

test('a municipality behind one address may sign up three hundred to a training within ten minutes', async () => {
  const codes = await codesOf(Array.from({ length: 301 }, () => limit('sign-up', '192.0.2.1')))
  expect(count(codes, 'ok')).toBe(300)
})

test('what is answered the same either way is counted too', async () => {
  const over = await Promise.all(Array.from({ length: 303 }, () => isOver('public-action', '192.0.2.1')))
  expect(over.filter(Boolean)).toHaveLength(3)
})
