import { redeemLoginLink } from '@/lib/auth/redeem-login-link'
import { closeLimiters } from '@/lib/rates/limit'
import { withTriggersOff } from '@/tests/support/database'
import { askAndRead, endLink, failures, startAfresh } from './login-links'
import { makePerson } from './people'

afterAll(closeLimiters)
beforeEach(startAfresh)

const ENDED = { code: 'link-ended' }

test('a link signs its person in, once', async () => {
  const personId = await makePerson({ email: 'en@bolag.test', company: {} })
  const { key } = await askAndRead('en@bolag.test')
  expect(await redeemLoginLink(key, 'a')).toBe(personId)
  await expect(redeemLoginLink(key, 'a')).rejects.toMatchObject(ENDED)
  expect(await failures()).toContainEqual({ subject_kind: 'login-link', reason_code: 'link-ended', person_id: null })
})

test('of many who press at once, one is let in', async () => {
  await makePerson({ email: 'samtidigt@bolag.test', company: {} })
  const { key } = await askAndRead('samtidigt@bolag.test')
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => redeemLoginLink(key, 'a')))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a link that has expired lets nobody in', async () => {
  await makePerson({ email: 'sen@bolag.test', company: {} })
  const { linkId, key } = await askAndRead('sen@bolag.test')
  await endLink(linkId)
  await expect(redeemLoginLink(key, 'a')).rejects.toMatchObject(ENDED)
})

test('the link of somebody deactivated since it was sent lets nobody in', async () => {
  const id = await makePerson({ email: 'borta@bolag.test', company: {} })
  const { key } = await askAndRead('borta@bolag.test')
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [id])
  await expect(redeemLoginLink(key, 'a')).rejects.toMatchObject(ENDED)
  expect(await failures()).toContainEqual({ subject_kind: 'login-link', reason_code: 'link-ended', person_id: id })
})

test('of too many tries from one place none is let in, and another place is', async () => {
  const personId = await makePerson({ email: 'trangt@bolag.test', company: {} })
  const { key } = await askAndRead('trangt@bolag.test')
  await Promise.allSettled(Array.from({ length: 120 }, () => redeemLoginLink('x', '198.51.100.1')))
  await expect(redeemLoginLink(key, '198.51.100.1')).rejects.toMatchObject({ code: 'too-many-tries' })
  expect(await redeemLoginLink(key, '198.51.100.2')).toBe(personId)
})

test('a link leads in its own person, though another waits', async () => {
  const [one, other] = [await makePerson({ email: 'ett@bolag.test', company: {} }), await makePerson({ email: 'tva@bolag.test', company: {} })]
  const [first, second] = [await askAndRead('ett@bolag.test'), await askAndRead('tva@bolag.test')]
  expect([await redeemLoginLink(second.key, 'a'), await redeemLoginLink(first.key, 'a')]).toEqual([other, one])
  await expect(redeemLoginLink('x', 'a')).rejects.toMatchObject(ENDED)
}) // prettier-ignore
