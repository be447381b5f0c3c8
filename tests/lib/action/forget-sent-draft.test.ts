import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action/action'
import { currentPerson } from '@/lib/auth/current-person'
import { db } from '@/lib/db/client'
import { findDraft } from '@/lib/drafts/find-draft'
import { Refusal } from '@/lib/refusals/refusal'
import type { FormAction } from '@/lib/refusals/result'
import { makePerson } from '@/tests/lib/auth/people'
import { PLACE, typed } from '@/tests/lib/drafts/drafts'
import '@/tests/support/database'

// As a server's bundle has it; the other one is for browsers.
jest.mock('next/navigation', () => jest.requireActual('next/dist/client/components/navigation.react-server'))
jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/limit', () => ({ limit: jest.fn(), isOver: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('@/lib/action/in-words', () => ({ inWords: async (state: unknown) => state }))

let me: string

beforeEach(async () => {
  me = await makePerson()
  const nobody = {
    sessionId: '',
    name: '',
    email: null,
    locale: 'sv' as const,
    mandates: [],
    partnerships: [],
    keysOff: false,
  }
  jest.mocked(currentPerson).mockResolvedValue({ ...nobody, id: me, roles: ['advisor'] })
})

async function send(run: () => Promise<unknown>, mark: string): Promise<void> {
  const sent: FormAction<unknown> = action(['advisor'], z.object({}), run)
  const data = new FormData()
  data.set('$draft', mark)
  await sent({ status: 'idle' }, data).catch(() => undefined)
}

const isKept = async () => (await findDraft(db(), me, PLACE)) !== null
const done = async () => undefined

describe('a draft', () => {
  it('goes when it is sent', async () => {
    await typed(me)
    await send(done, `${PLACE} 1`)
    expect(await isKept()).toBe(false)
  })

  it('goes when what was sent leads on to another page', async () => {
    await typed(me)
    await send(async () => redirect('/arenden'), `${PLACE} 1`)
    expect(await isKept()).toBe(false)
  })

  it.each([
    ['is refused', async () => Promise.reject(new Refusal('case-not-open'))],
    ['finds nothing', async () => Promise.reject(Object.assign(new Error('x'), { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' }))],
  ])('stays when what was sent %s', async (_how, run) => {
    await typed(me)
    await send(run, `${PLACE} 1`)
    expect(await isKept()).toBe(true)
  }) // prettier-ignore

  it('of another device, newer than what was sent, stays', async () => {
    await typed(me)
    await typed(me, { text: 'Nyare', version: 1 })
    await send(done, `${PLACE} 1`)
    expect(await isKept()).toBe(true)
  })

  it('of somebody else stays, and a mark that is none changes nothing', async () => {
    const other = await makePerson()
    await typed(other)
    await typed(me)
    await send(done, `${PLACE}`)
    await send(done, `${PLACE} x`)
    expect(await isKept()).toBe(true)
    await send(done, `${PLACE} 9`)
    expect([await isKept(), await findDraft(db(), other, PLACE)]).toMatchObject([false, { version: 1 }])
  })
})
