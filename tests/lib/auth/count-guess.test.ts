import { countGuess, forgetGuesses, GUESSES, hashAddress, PAUSES } from '@/lib/auth/count-guess'
import { redeemLoginCode } from '@/lib/auth/redeem-login-code'
import { redeemLoginLink } from '@/lib/auth/redeem-login-link'
import { closeLimiters } from '@/lib/rates/limit'
import { asSuperuser } from '@/tests/support/database'
import { ask, askAndRead, failures, startAfresh } from './login-links'
import { makePerson } from './people'

afterAll(closeLimiters)
beforeEach(async () => {
  await startAfresh()
  await asSuperuser('delete from code_guess')
})

const HERE = '192.0.2.1'
const paused = (minutes: number) => ({ code: 'code-paused', field: 'code', facts: { minutes } })
const guess = async (address: string, network = HERE, times = 1) => {
  for (let count = 0; count < times; count++) await countGuess(network, hashAddress(address))
}
const waitOut = () => asSuperuser('update code_guess set paused_until = now()')

describe('guesses at the codes of an address', () => {
  it('pause longer after each five, and say how long', async () => {
    for (const minutes of [...PAUSES, PAUSES.at(-1) ?? 0]) {
      await asSuperuser('delete from rate_limit')
      await guess('gissad@bolag.test', HERE, GUESSES)
      await expect(guess('gissad@bolag.test')).rejects.toMatchObject(paused(minutes))
      await waitOut()
    }
  })

  it('hold neither another network nor another address, and start again after a day', async () => {
    await guess('gissad@bolag.test', HERE, GUESSES)
    await guess('gissad@bolag.test', '198.51.100.7')
    await guess('annan@bolag.test')
    await asSuperuser(
      `update code_guess set last_at = now() - interval '25 hours', paused_until = now() - interval '24 hours'`,
    )
    await guess('gissad@bolag.test', HERE, GUESSES - 1)
    await guess('gissad@bolag.test')
  })

  it('are counted one by one, also when they are sent at once', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => guess('snabb@bolag.test')))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(GUESSES)
  })

  it('are twenty-five in a quarter of an hour, from however many networks', async () => {
    for (let network = 0; network < 25; network++) await guess('spridd@bolag.test', `198.51.100.${network}`)
    await expect(guess('spridd@bolag.test', '203.0.113.9')).rejects.toMatchObject({ code: 'code-paused' })
    await guess('annan@bolag.test', '203.0.113.9')
  })

  it('are forgotten with the right code', async () => {
    const address = hashAddress('kom.in@bolag.test')
    await guess('kom.in@bolag.test', HERE, GUESSES - 1)
    await forgetGuesses(HERE, address)
    await guess('kom.in@bolag.test', HERE, GUESSES)
  })

  it('are kept without the address, or anything that it could be guessed back from', async () => {
    await guess('hemlig@bolag.test')
    const plain = `encode(sha256('hemlig@bolag.test'), 'hex')`
    expect(await asSuperuser(`select from code_guess where who like '%hemlig%' or who = ${plain}`)).toEqual([])
    await ask('hemlig@bolag.test')
    expect(await asSuperuser(`select from login_link where address_hash = ${plain} or address_hash is null`)).toEqual(
      [],
    )
  })
})

test('a new link gives no new guesses, to a known address or an unknown one, but itself leads in', async () => {
  const personId = await makePerson({ email: 'agare@bolag.test', company: {} })
  for (const email of ['agare@bolag.test', 'ingen.alls@bolag.test']) {
    const first = await ask(email)
    for (let tries = 0; tries < GUESSES; tries++) {
      await redeemLoginCode(first, 'xxxxxx', HERE).catch((refusal: unknown) => expect(refusal).toMatchObject({ code: 'code-wrong' })) // prettier-ignore
    }
    await expect(redeemLoginCode(first, 'xxxxxx', HERE)).rejects.toMatchObject({ code: 'link-ended' })
    const second = await ask(email)
    await expect(redeemLoginCode(second, 'xxxxxx', HERE)).rejects.toMatchObject(paused(1))
    expect(await asSuperuser('select tries from login_link where id = $1', [second])).toEqual([{ tries: 0 }])
  }
  const { key } = await askAndRead('agare@bolag.test')
  expect(await redeemLoginLink(key, HERE)).toBe(personId)
  expect(await failures()).toContainEqual({
    subject_kind: 'login-code',
    reason_code: 'code-paused',
    person_id: personId,
  })
})

test('the right code at the fifth try leads in, and after the pause another may be tried', async () => {
  const personId = await makePerson({ email: 'femte@bolag.test', company: {} })
  const { linkId, code } = await askAndRead('femte@bolag.test')
  for (let tries = 1; tries < GUESSES; tries++) await redeemLoginCode(linkId, 'xxxxxx', HERE).catch(() => undefined)
  expect(await redeemLoginCode(linkId, code, HERE)).toBe(personId)
  expect(await asSuperuser('select from code_guess')).toEqual([])
})
