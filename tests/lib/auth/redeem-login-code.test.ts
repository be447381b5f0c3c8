import { heldBack } from '@/tests/support/held-back'
import { CODE_TRIES, redeemLoginCode } from '@/lib/auth/redeem-login-code'
import { redeemLoginLink } from '@/lib/auth/redeem-login-link'
import { closeLimiters } from '@/lib/rates/limit'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
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

test('of too many tries from one place none is let in, and another place is', async () => {
  const personId = await makePerson({ email: 'trangt@bolag.test', company: {} })
  const { linkId, code } = await askAndRead('trangt@bolag.test')
  await Promise.allSettled(Array.from({ length: 120 }, () => redeemLoginCode(undefined, code, '198.51.100.1')))
  await expect(redeemLoginCode(linkId, code, '198.51.100.1')).rejects.toMatchObject({ code: 'too-many-tries' })
  expect(await redeemLoginCode(linkId, code, '198.51.100.2')).toBe(personId)
})

test('what has ended is no guess: it was used, its time is out, or it has been tried for long enough', async () => {
  await asSuperuser('delete from code_guess')
  const personId = await makePerson({ email: 'slut@bolag.test', company: {} })
  const links = [await askAndRead('slut@bolag.test'), await askAndRead('slut@bolag.test'), await askAndRead('slut@bolag.test')]
  const [used, late, tried] = links.map(({ linkId }) => linkId)
  await asSuperuser('update login_link set used_at = now() where id = $1', [used])
  await endLink(late ?? '')
  await asSuperuser('update login_link set tries = $2 where id = $1', [tried, CODE_TRIES])
  for (const { linkId, code } of links) await expect(redeemLoginCode(linkId, code, 'a')).rejects.toMatchObject(ENDED)
  expect(await asSuperuser('select from code_guess')).toEqual([])
  expect((await failures()).at(-1)).toEqual({ subject_kind: 'login-code', reason_code: 'link-ended', person_id: null })
  const { linkId, code } = await askAndRead('slut@bolag.test')
  await asSuperuser('update login_link set tries = $2 where id = $1', [linkId, CODE_TRIES - 1])
  expect(await redeemLoginCode(linkId, code, 'a')).toBe(personId)
}) // prettier-ignore

test('the last try is one, also of two at once', async () => {
  await makePerson({ email: 'sista@bolag.test', company: {} })
  const { linkId } = await askAndRead('sista@bolag.test')
  await asSuperuser('update login_link set tries = $2 where id = $1', [linkId, CODE_TRIES - 1])
  const both = await heldBack('select from login_link where id = $1 for update', [linkId], () => [
    redeemLoginCode(linkId, 'xxxxxx', '198.51.100.1'),
    redeemLoginCode(linkId, 'xxxxxx', '198.51.100.2'),
  ])
  const codes = (await Promise.allSettled(both)).map((one) => one.status === 'rejected' && (one.reason as { code: string }).code)
  expect(codes.sort()).toEqual(['code-wrong', 'link-ended'])
  expect(await asSuperuser('select tries from login_link where id = $1', [linkId])).toEqual([{ tries: CODE_TRIES }])
}) // prettier-ignore
