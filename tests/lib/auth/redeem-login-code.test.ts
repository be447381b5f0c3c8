import { CODE_TRIES, redeemLoginCode } from '@/lib/auth/redeem-login-code'
import { redeemLoginLink } from '@/lib/auth/redeem-login-link'
import { closeLimiters } from '@/lib/rates/limit'
import { withTriggersOff } from '@/tests/support/database'
import { ask, askAndRead, endLink, failures, startAfresh } from './login-links'
import { makePerson } from './people'

afterAll(closeLimiters)
beforeEach(startAfresh)

const ENDED = { code: 'link-ended' }
const WRONG = { code: 'code-wrong', field: 'code' }

test('the code works with the link it came with only, and uses both up', async () => {
  const personId = await makePerson({ email: 'kod@bolag.test', company: {} })
  const first = await askAndRead('kod@bolag.test')
  const other = await ask('okand@bolag.test')
  await expect(redeemLoginCode(other, first.code, 'a')).rejects.toMatchObject(WRONG)
  await expect(redeemLoginCode(undefined, first.code, 'a')).rejects.toMatchObject(ENDED)
  expect(await redeemLoginCode(first.linkId, first.code, 'a')).toBe(personId)
  await expect(redeemLoginLink(first.key, 'a')).rejects.toMatchObject(ENDED)
  await expect(redeemLoginCode(first.linkId, first.code, 'a')).rejects.toMatchObject(ENDED)
})

test('after five wrong codes the right one is refused, for unknown addresses just the same', async () => {
  const personId = await makePerson({ email: 'gissa@bolag.test', company: {} })
  const { linkId, code } = await askAndRead('gissa@bolag.test')
  const unknown = await ask('ingen@bolag.test')
  const wrong = code === '000000' ? '000001' : '000000'
  for (const id of [linkId, unknown]) {
    for (let tries = 0; tries < CODE_TRIES; tries++) {
      await expect(redeemLoginCode(id, wrong, 'a')).rejects.toMatchObject(WRONG)
    }
    await expect(redeemLoginCode(id, code, 'a')).rejects.toMatchObject(ENDED)
  }
  expect(await failures()).toContainEqual({
    subject_kind: 'login-code',
    reason_code: 'code-wrong',
    person_id: personId,
  })
})

test('guesses sent at once are counted one by one', async () => {
  await makePerson({ email: 'snabb@bolag.test', company: {} })
  const { linkId } = await askAndRead('snabb@bolag.test')
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => redeemLoginCode(linkId, `99999${index % 10}`, 'a')),
  )
  const codes = answers.map((one) => one.status === 'rejected' && (one.reason as { code: string }).code)
  expect(codes.filter((one) => one === 'code-wrong').length).toBeLessThanOrEqual(CODE_TRIES)
})

test('a code that has expired lets nobody in', async () => {
  await makePerson({ email: 'sen@bolag.test', company: {} })
  const { linkId, code } = await askAndRead('sen@bolag.test')
  await endLink(linkId)
  await expect(redeemLoginCode(linkId, code, 'a')).rejects.toMatchObject(ENDED)
})

test('the right code lets nobody in who has been shut out meanwhile', async () => {
  const personId = await makePerson({ email: 'stangd@bolag.test', company: {} })
  const { linkId, code } = await askAndRead('stangd@bolag.test')
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [personId])
  await expect(redeemLoginCode(linkId, code, 'a')).rejects.toMatchObject(ENDED)
})
