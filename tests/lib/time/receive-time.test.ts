import { randomUUID } from 'node:crypto'
import { currentPerson } from '@/lib/auth/current-person'
import { db } from '@/lib/db/client'
import { FORM_PERSON } from '@/lib/refusals/page-order'
import { listWorkToKeep } from '@/lib/time/list-work-to-keep'
import { logTime } from '@/lib/time/log-time'
import { receiveTime } from '@/lib/time/receive-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { balanceOf } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { become } from '@/tests/support/become'
import { anAdvisor } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('next/navigation', () => ({ unstable_rethrow: () => undefined }))
jest.mock('next/headers', () => ({ headers: async () => new Headers() }))

type Fields = Record<string, string>

const entry = (number: string, personId: string, more: Fields = {}): Fields => {
  const { requestId, workedOn } = work(number, 30)
  return { [FORM_PERSON]: personId, number, requestId, duration: '30', activity: 'call', workedOn, ...more }
}

async function send(fields: Fields) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const answer = await receiveTime(new Request('http://localhost/api/offline/time', { method: 'POST', body }))
  const text = await answer.text()
  return { status: answer.status, said: text === '' ? null : (JSON.parse(text) as Record<string, unknown>) }
}

describe('time that waited for its network', () => {
  it('is logged by the rules of the form, and once however often it is sent', async () => {
    const made = await aCaseInProgress()
    become(made.advisor)
    const fields = entry(made.number, made.advisor.personId)
    const answers = await Promise.all([send(fields), send(fields), send(fields)])
    for (const { status, said } of answers) {
      expect({ status, said }).toMatchObject({ status: 200, said: { status: 'logged', value: { minutes: 30 } } })
    }
    expect(await balanceOf(made)).toBe(30)
  })

  it('is told in both languages why it was not', async () => {
    const made = await aCaseInProgress()
    become(made.advisor)
    await logTime(made.advisor, work(made.number, 290))
    const { status, said } = await send(entry(made.number, made.advisor.personId))
    expect(status).toBe(422)
    expect(said).toMatchObject({
      status: 'refused',
      issues: [{ code: 'cap-reached', field: 'duration', facts: { minutes: 30, minutesLeft: 10 } }],
      sentences: { sv: [expect.stringMatching(/ryms 10\smin i/)], en: [expect.stringMatching(/10\smin fits/)] },
    })
    expect(await balanceOf(made)).toBe(290)
    expect((await send(entry(made.number, made.advisor.personId, { duration: 'x' }))).said).toMatchObject({
      issues: [{ code: 'duration-format', field: 'duration' }],
    })
  })

  it('is logged for nobody but who wrote it', async () => {
    const made = await aCaseInProgress()
    become(await anAdvisor())
    expect(await send(entry(made.number, made.advisor.personId))).toEqual({ status: 409, said: null })
    jest.mocked(currentPerson).mockResolvedValue(null)
    expect(await send(entry(made.number, made.advisor.personId))).toEqual({ status: 401, said: null })
    become(made.lead)
    expect(await send(entry(made.number, made.lead.personId))).toEqual({ status: 404, said: null })
    expect(await balanceOf(made)).toBe(0)
  })

  it('leaves a line in the access log where the case is not theirs', async () => {
    const made = await aCaseInProgress()
    const other = await anAdvisor()
    become(other)
    const { status, said } = await send(entry(made.number, other.personId))
    expect({ status, said }).toMatchObject({ status: 422, said: { issues: [{ code: 'case-not-found' }] } })
    expect(await db().accessLog.count({ where: { personId: other.personId, action: 'denied' } })).toBe(1)
  })

  it('that is no form at all is not read', async () => {
    const made = await aCaseInProgress()
    become(made.advisor)
    const request = new Request('http://localhost/api/offline/time', { method: 'POST', body: randomUUID() })
    expect((await receiveTime(request)).status).toBe(400)
  })
})

describe('the work list that a browser keeps', () => {
  it('holds what one needs to call and to log, of the advisor’s own open cases', async () => {
    const made = await aCaseInProgress()
    await logTime(made.advisor, work(made.number, 40))
    const [kept, ...more] = await listWorkToKeep(made.advisor)
    expect(more).toEqual([])
    expect(kept).toMatchObject({ number: made.number, minutesLeft: 260, mandateVerified: true })
    expect(kept?.counted).toContain('call')
    expect(Object.keys(kept ?? {}).sort()).toEqual([
      'bidDeadlineAt',
      'company',
      'contactName',
      'contactPhone',
      'counted',
      'mandateVerified',
      'minutesLeft',
      'number',
      'roundOpenedOn',
    ])
    expect(await listWorkToKeep(await anAdvisor())).toEqual([])
  })
})
