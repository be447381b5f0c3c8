/** @jest-environment node */
import { randomUUID } from 'node:crypto'
import { claimDevice, onDevice, wipeDevice } from '@/components/unsent/device'
import { listEntries, putEntry, type Entry } from '@/components/unsent/entries'
import { entryMender, meetsAs } from '@/components/unsent/entry-mender'
import { keepUntilAnswered, type LoggedOrWaits } from '@/components/unsent/keep-until-answered'
import { alone, sendingOf } from '@/components/unsent/locks'
import { keepWork, readWork } from '@/components/unsent/kept-work'
import { sendUnsent } from '@/components/unsent/send-unsent'
import type { FormState } from '@/lib/refusals/result'
import { aBrowser, goOnline } from './browser'

const ANTON = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const ELIN = '0b8e6f0a-4c0c-4f63-8a52-3f0f1f6f2b22'

const anEntry = (more: Partial<Entry> = {}): Entry => ({
  requestId: randomUUID(),
  fields: { number: 'UA-2026-0001', duration: '30' },
  number: 'UA-2026-0001',
  company: 'Bergs Bygg AB',
  minutes: 30,
  activity: 'call',
  workedOn: '2026-11-20',
  writtenAt: '2026-11-20T10:00:00Z',
  tried: false,
  refusal: null,
  ...more,
})

function aForm(more: Record<string, string> = {}): FormData {
  const form = new FormData()
  const fields = {
    number: 'UA-2026-0001',
    requestId: randomUUID(),
    quick: '30',
    activity: 'call',
    workedOn: '2026-11-20',
  }
  for (const [name, value] of Object.entries({ $form: 'log', ...fields, ...more })) form.set(name, value)
  return form
}

const ok: FormState<LoggedOrWaits> = {
  status: 'ok',
  value: { minutes: 30, outsideMinutes: 0, entryId: ELIN, requestId: ANTON, minutesLeft: 200 },
}
const refused: FormState<LoggedOrWaits> = { status: 'refused', issues: [{ code: 'cap-reached' }], typed: {} }

/** What the server answers to each post in turn; null for none. */
function answering(...answers: ({ status: number; body?: object } | null)[]) {
  const asked: FormData[] = []
  globalThis.fetch = jest.fn(async (address: unknown, init?: RequestInit) => {
    if (address === '/api/offline/work') return { status: 503 } as Response
    asked.push(init?.body as FormData)
    const answer = answers.shift()
    if (!answer) throw new TypeError('Failed to fetch')
    return { status: answer.status, json: async () => answer.body } as Response
  })
  return asked
}

const logged = { status: 200, body: { status: 'logged', value: ok.value } }
const tooMuch = {
  status: 422,
  body: { status: 'refused', issues: [{ code: 'cap-reached' }], sentences: { sv: ['Fullt'], en: ['Full'] } },
}

beforeEach(async () => {
  aBrowser()
  await claimDevice(ANTON)
})

describe('what lies in the browser', () => {
  it('is read by its owner, and by nobody once the key has gone', async () => {
    await putEntry(ANTON, anEntry())
    expect(await listEntries()).toMatchObject([{ company: 'Bergs Bygg AB' }])
    const raw = await onDevice((device) => device.getAll('entries'))
    expect(Buffer.from(raw?.[0]?.sealed ?? new ArrayBuffer(0)).toString('latin1')).not.toContain('Berg')
    const owner = await onDevice((device) => device.get('owner', 'owner'))
    expect(owner?.key.extractable).toBe(false)
    await wipeDevice()
    expect(await listEntries()).toEqual([])
    expect(await putEntry(ANTON, anEntry())).toBe(false)
  })

  it('goes when somebody else signs in, and stays when the same person does', async () => {
    await putEntry(ANTON, anEntry())
    await claimDevice(ANTON)
    expect(await listEntries()).toHaveLength(1)
    await claimDevice(ELIN)
    expect(await listEntries()).toEqual([])
    // A tab that the first one left open keeps nothing under another's key.
    expect(await putEntry(ANTON, anEntry())).toBe(false)
  })

  it('leaves nothing where nobody has signed in', async () => {
    aBrowser()
    expect(await listEntries()).toEqual([])
    expect(await indexedDB.databases()).toEqual([])
  })
})

describe('a form of time', () => {
  const carry = () => keepUntilAnswered(ANTON, 'Bergs Bygg AB')

  it('is kept before it is sent, and gone when it is answered, either way', async () => {
    for (const answer of [ok, refused]) {
      const state = await carry()(aForm(), async () => {
        expect(await listEntries()).toMatchObject([{ minutes: 30, tried: true, fresh: true }])
        return answer
      })
      expect(state).toBe(answer)
      expect(await listEntries()).toEqual([])
    }
  })

  it('waits when nobody answers, and says so and nothing more', async () => {
    const state = await carry()(aForm(), () => Promise.reject(new TypeError('Failed to fetch')))
    expect(state).toMatchObject({ status: 'ok', value: { waits: true, minutes: 30 } })
    expect(await listEntries()).toMatchObject([{ tried: true, fresh: false }])
    const late = keepUntilAnswered(ANTON, null, 1)
    expect(await late(aForm(), () => new Promise(() => {}))).toMatchObject({ value: { waits: true } })
    expect(await listEntries()).toHaveLength(2)
  })

  it('is not even tried without a network', async () => {
    goOnline(false)
    const send = jest.fn()
    expect(await carry()(aForm(), send)).toMatchObject({ value: { waits: true } })
    expect(send).not.toHaveBeenCalled()
    expect(await listEntries()).toMatchObject([{ tried: false }])
  })

  it('goes where the answer leads', async () => {
    const onwards = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/;303;' })
    await expect(carry()(aForm(), () => Promise.reject(onwards))).rejects.toBe(onwards)
    expect(await listEntries()).toEqual([])
  })

  it('is only sent where nothing can be kept, or the server must say what is wrong with it', async () => {
    expect(await keepUntilAnswered(ELIN, null)(aForm(), async () => ok)).toBe(ok)
    expect(await carry()(aForm({ quick: 'lång' }), async () => refused)).toBe(refused)
    expect(await listEntries()).toEqual([])
  })
})

describe('what waits', () => {
  it('is sent in turn, under its writer’s name, until one gets no answer', async () => {
    for (const at of ['1', '2', '3']) await putEntry(ANTON, anEntry({ writtenAt: at, fields: { note: at } }))
    const asked = answering(logged, null)
    expect(await sendUnsent()).toEqual({ logged: 1, refused: 0, isSignedOut: false })
    expect(asked.map((form) => form.get('note'))).toEqual(['1', '2'])
    expect(asked[0]?.get('$person')).toBe(ANTON)
    expect((await listEntries()).map(({ writtenAt, tried }) => [writtenAt, tried])).toEqual([
      ['2', true],
      ['3', false],
    ])
  })

  it('stays with why it was refused, and is not sent again by itself', async () => {
    await putEntry(ANTON, anEntry({ writtenAt: '1' }))
    await putEntry(ANTON, anEntry({ writtenAt: '2' }))
    const asked = answering(tooMuch, logged)
    expect(await sendUnsent()).toEqual({ logged: 1, refused: 1, isSignedOut: false })
    expect(await listEntries()).toMatchObject([{ refusal: { sentences: { sv: ['Fullt'], en: ['Full'] } } }])
    await sendUnsent()
    expect(asked).toHaveLength(2)
  })

  it.each(['meeting-moved-on', 'meeting-gone'] as const)(
    'is sent again without its meeting once that is over (%s), and with it for any other reason',
    async (code) => {
      const [fields, sentences] = [{ meetingId: ELIN }, { sv: [], en: [] }]
      expect(meetsAs(anEntry({ fields, refusal: { issues: [{ code }], sentences } }))).toBeNull()
      expect(meetsAs(anEntry({ fields, refusal: { issues: [{ code: 'cap-reached' }], sentences } }))).toBe(ELIN)
      expect(meetsAs(anEntry())).toBeNull()
      const entry = anEntry({ refusal: { issues: [{ code }], sentences } })
      await putEntry(ANTON, entry)
      const asked = answering(logged)
      const form = aForm({ requestId: entry.requestId })
      await entryMender(entry, 'sv')({ status: 'idle' }, form)
      expect(asked[0]?.get('meetingId')).toBeNull()
      expect(await listEntries()).toEqual([])
    },
  )

  it.each([401, 409])('waits for its writer when the server says %i', async (status) => {
    await putEntry(ANTON, anEntry())
    answering({ status })
    expect(await sendUnsent()).toEqual({ logged: 0, refused: 0, isSignedOut: true })
    expect(await listEntries()).toMatchObject([{ refusal: null }])
  })

  it('is sent by one tab at a time, and not while its panel sends it', async () => {
    const entry = anEntry()
    await putEntry(ANTON, entry)
    const asked = answering(logged, logged)
    expect(await Promise.all([sendUnsent(), sendUnsent()])).toContain(null)
    expect(asked).toHaveLength(1)
    await putEntry(ANTON, entry)
    await alone(sendingOf(entry.requestId), async () => expect((await sendUnsent())?.logged).toBe(0))
    expect(await listEntries()).toHaveLength(1)
  })

  it('is not tried by itself without a network', async () => {
    await putEntry(ANTON, anEntry())
    const asked = answering(logged)
    goOnline(false)
    await sendUnsent()
    expect(asked).toHaveLength(0)
    expect((await sendUnsent(true))?.logged).toBe(1)
  })
})

describe('the work list', () => {
  const now = Date.parse('2026-11-20T10:00:00Z')
  const list = { at: '2026-11-20T10:00:00Z', personId: ANTON, lastActivity: null, cases: [] }
  const giving = (status: number, body?: object) => {
    const fetched = jest.fn(async () => ({ status, json: async () => body }) as Response)
    globalThis.fetch = fetched
    return fetched
  }

  it('is kept for its owner, fetched now and then, and shown for three days', async () => {
    giving(200, { ...list, personId: ELIN })
    await keepWork(ANTON, { now })
    expect(await readWork(now)).toBeNull()
    const fetched = giving(200, list)
    await keepWork(ANTON, { now })
    await keepWork(ANTON, { now: now + 60_000 })
    expect(fetched).toHaveBeenCalledTimes(1)
    await keepWork(ANTON, { now: now + 60_000, atOnce: true })
    expect(fetched).toHaveBeenCalledTimes(2)
    expect(await readWork(now + 71 * 3_600_000)).toMatchObject({ at: list.at })
    expect(await readWork(now + 73 * 3_600_000)).toBeNull()
    expect(await onDevice((device) => device.count('pages'))).toBe(0)
  })

  it('goes when the session has ended, and what waits does not', async () => {
    await putEntry(ANTON, anEntry())
    giving(200, list)
    await keepWork(ANTON, { now })
    giving(204)
    await keepWork(ANTON, { now, atOnce: true })
    expect(await readWork(now)).toBeNull()
    expect(await listEntries()).toHaveLength(1)
  })
})
