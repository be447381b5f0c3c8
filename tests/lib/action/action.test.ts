import { notFound, redirect } from 'next/navigation'
import type * as Core from 'use-intl/core'
import { z } from 'zod'
import { action } from '@/lib/action/action'
import { isPlainPost } from '@/lib/action/plain-post'
import { signInAgain } from '@/lib/action/sign-in-again'
import type { Person } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { closeQuestion } from '@/lib/buyers/close-question'
import { questionChangeInput } from '@/lib/buyers/inputs'
import type * as Words from '@/lib/i18n/messages'
import { messagesIn } from '@/lib/i18n/messages'
import { isOver, limit } from '@/lib/rates/limit'
import { Refusal, Refusals } from '@/lib/refusals/refusal'
import { DENIALS, entryOf, REGISTER, type Code } from '@/lib/refusals/register'
import type { FormAction, FormState } from '@/lib/refusals/result'
import { aCaseAbout, aPersonOfBothRoles, aQuestion } from '@/tests/support/a-question'
import { asSuperuser } from '@/tests/support/database'
import { aBuyerAdvisor, anEditor } from '@/tests/support/people'

// As a server's bundle has it; the other one is for browsers.
jest.mock('next/navigation', () => jest.requireActual('next/dist/client/components/navigation.react-server'))
jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/limit', () => ({ limit: jest.fn(), isOver: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('@/lib/action/plain-post', () => ({ isPlainPost: jest.fn().mockResolvedValue(false) }))
jest.mock('@/lib/action/sign-in-again', () => ({ signInAgain: jest.fn() }))
jest.mock('next-intl/server', () => {
  const { createTranslator } = jest.requireActual<typeof Core>('use-intl/core')
  const { messagesIn: words } = jest.requireActual<typeof Words>('@/lib/i18n/messages')
  return {
    getLocale: async () => 'sv',
    getTranslations: async (namespace: 'form' | 'errors') =>
      createTranslator({ locale: 'sv', messages: words('sv'), namespace }),
  }
})

const codes = Object.keys(REGISTER) as Code[]

async function become(who: Promise<{ personId: string }>, roles: Person['roles']): Promise<string> {
  const { personId: id } = await who
  const known = {
    id,
    sessionId: '',
    keysOff: false,
    name: '',
    email: null,
    locale: 'sv' as const,
    mandates: [],
    partnerships: [],
  }
  jest.mocked(currentPerson).mockResolvedValue({ ...known, roles })
  return id
}

async function denied(personId: string): Promise<string[]> {
  const lines = await asSuperuser<{ role: string; reason_code: string }>(
    `select role, reason_code from access_log where person_id = $1 and action = 'denied' order by id`,
    [personId],
  )
  return lines.map(({ role, reason_code: code }) => `${role}: ${code}`)
}

function post<T>(run: FormAction<T>, fields: Record<string, string> = {}): Promise<FormState<T>> {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return run({ status: 'idle' }, data)
}

/** An action that is refused with the code, and with facts that its sentence can be told with. */
const FACTS = { text: 'x', number: 2, minutes: 30, day: '2026-11-22', clock: '09:30' }

function refusing(code: Code): FormAction<never> {
  const facts = Object.entries(entryOf(code).facts ?? {}).map(([name, kind]) => [
    name,
    typeof kind === 'string' ? FACTS[kind] : kind[0],
  ])
  const refusal = new Refusal(code as 'seat-gone', Object.fromEntries(facts) as Record<string, never>)
  return action(['editor'], z.object({}), () => Promise.reject<never>(refusal))
}

const unowned = async () =>
  (
    await asSuperuser(
      `select from access_log where person_id is null and action = 'denied' and subject_kind = 'action'`,
    )
  ).length

describe('an action that is refused in several places', () => {
  it('says each of them at its field, in the order of the page', async () => {
    await become(anEditor(), ['editor'])
    const issues = [
      { code: 'cap-not-reached', field: 'two', facts: { minutesLeft: 5 } },
      { code: 'day-in-future', field: 'one' },
    ] as const
    const refusing = action(['editor'], z.object({}), () => Promise.reject<never>(new Refusals(issues)))
    const { errors } = messagesIn('sv')
    expect(await post(refusing, { one: '30', two: '60' })).toMatchObject({
      status: 'refused',
      issues: [
        { code: 'day-in-future', field: 'one', sentence: errors['day-in-future'] },
        { code: 'cap-not-reached', field: 'two', sentence: expect.stringContaining('5\u00a0min kvar') as string },
      ],
      typed: { one: '30', two: '60' },
    })
  })
})

describe('an action sent by who may not', () => {
  const forEditors = action(['editor'], z.object({}), async () => undefined)

  it('leaves a line while nobody is signed in, and keeps what was typed', async () => {
    jest.mocked(currentPerson).mockResolvedValue(null)
    const before = await unowned()
    expect(await post(forEditors, { text: 'kvar' })).toMatchObject({
      issues: [{ code: 'signed-out' }],
      typed: { text: 'kvar' },
    })
    expect(limit).toHaveBeenLastCalledWith('public-action', '192.0.2.1')
    expect(await unowned()).toBe(before + 1)
  })

  it('is led to the sign-in page without scripts, leaving the same line', async () => {
    jest.mocked(currentPerson).mockResolvedValue(null)
    jest.mocked(isPlainPost).mockResolvedValueOnce(true)
    jest.mocked(signInAgain).mockImplementationOnce(() => redirect('/logga-in'))
    const before = await unowned()
    await expect(post(forEditors, { text: 'kvar' })).rejects.toThrow('NEXT_REDIRECT')
    const [form, network] = jest.mocked(signInAgain).mock.lastCall ?? []
    expect([form?.get('text'), network]).toEqual(['kvar', '192.0.2.1'])
    expect(await unowned()).toBe(before + 1)
  })

  it('keeps what was typed, and says why, when the database cannot say who it is', async () => {
    jest.mocked(currentPerson).mockRejectedValueOnce(new Error('away'))
    expect(await post(forEditors, { text: 'kvar' })).toMatchObject({
      status: 'refused',
      issues: [{ code: 'fault' }],
      typed: { text: 'kvar' },
    })
  })

  it('leaves none beyond the limit, and is told so', async () => {
    jest.mocked(currentPerson).mockResolvedValue(null)
    jest.mocked(limit).mockRejectedValueOnce(new Refusal('too-many-tries', { minutes: 1 }))
    const before = await unowned()
    expect(await post(forEditors, { text: 'kvar' })).toMatchObject({
      issues: [{ code: 'too-many-tries' }],
      typed: { text: 'kvar' },
    })
    expect(await unowned()).toBe(before)
  })

  it('leaves none beyond the limit in another role', async () => {
    const personId = await become(aBuyerAdvisor(), ['buyer-advisor'])
    jest.mocked(isOver).mockResolvedValueOnce(true)
    await expect(post(forEditors)).rejects.toThrow('NEXT_HTTP_ERROR')
    expect(await denied(personId)).toEqual([])
  })
})

describe('a refused action', () => {
  it('leaves a line in the access log for each code that is a denial, and for no other', async () => {
    const editor = await become(anEditor(), ['editor'])
    for (const code of codes) await post(refusing(code))
    const expected = codes.filter((code) => DENIALS.has(code)).map((code) => `editor: ${code}`)
    expect(expected).toContain('editor: question-not-found')
    expect(await denied(editor)).toEqual(expected)
  })

  it('is headed and told in words by its code', async () => {
    await become(anEditor(), ['editor'])
    const { form, errors } = messagesIn('sv')
    for (const code of codes) {
      const state = await post(refusing(code))
      if (state.status !== 'refused') throw new Error(`${code} was let through`)
      const title = entryOf(code).kind === 'conflict' ? form.conflictTitle : form.refusalTitle
      expect([code, state.title]).toEqual([code, title])
      const sentence = state.issues[0]?.sentence ?? ''
      if (entryOf(code).facts) expect(sentence).not.toMatch(/errors\.|\{\w{2,}/)
      else expect(sentence).toBe(errors[code])
    }
  })

  it('leaves its line where the wall between buyers and bidders stands in the way', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    await aCaseAbout('DENIED-1').triaged().assignedTo(advisor)
    const { number } = await aQuestion({ reference: 'DENIED-1' })
    const personId = await become(Promise.resolve(buyers), ['buyer-advisor'])
    const state = await post(action(['buyer-advisor'], questionChangeInput, closeQuestion), { number, version: '0' })
    expect(state).toMatchObject({ status: 'refused', issues: [{ code: 'question-not-found' }] })
    expect(await denied(personId)).toEqual(['buyer-advisor: question-not-found'])
  })

  it('leaves its line where the schema can tell that nobody has such a thing', async () => {
    const personId = await become(aBuyerAdvisor(), ['buyer-advisor'])
    const close = action(['buyer-advisor'], questionChangeInput, closeQuestion)
    const state = await post(close, { number: 'what-is-this', version: '0' })
    expect(state).toMatchObject({ status: 'refused', issues: [{ field: 'number', code: 'question-not-found' }] })
    expect(await denied(personId)).toEqual(['buyer-advisor: question-not-found'])
  })

  it('is told as unknown where no form of ours was sent, without a line', async () => {
    const personId = await become(anEditor(), ['editor'])
    const state = await post(
      action(['editor'], z.object({ id: z.uuid() }), async () => undefined),
      { id: 'x' },
    )
    const { unknown } = messagesIn('sv').errors
    expect(state).toMatchObject({ issues: [{ field: 'id', code: 'unknown', sentence: unknown }] })
    expect(await denied(personId)).toEqual([])
  })

  it('lets what Next throws go on its way', async () => {
    await become(anEditor(), ['editor'])
    await expect(post(action(['editor'], z.object({}), async () => notFound()))).rejects.toThrow('NEXT_HTTP_ERROR')
  })
})
