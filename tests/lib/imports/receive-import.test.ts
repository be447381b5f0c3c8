import type { Person } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { LARGEST_FILE } from '@/lib/imports/import-limits'
import { receiveImport } from '@/lib/imports/receive-import'
import { closeLimiters } from '@/lib/rates/limit'
import { asSuperuser } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('@/lib/log/request-id', () => ({ requestId: async () => null }))

async function become(roles: Person['roles'] | null) {
  const { personId: id } = await anAdvisor()
  const about = { sessionId: '', keysOff: false, name: '', email: null, locale: 'sv' as const }
  const person = roles && { id, ...about, roles, mandates: [], partnerships: [] }
  jest.mocked(currentPerson).mockResolvedValue(person)
  return id
}

const FILE = `Dag;Ärende;Tid\r\n${today()};UA-2026-0142;30`

function post(file: BlobPart | null, more: Record<string, string> = {}, length?: number) {
  const data = new FormData()
  for (const [name, value] of Object.entries(more)) data.set(name, value)
  if (file !== null) data.set('file', new Blob([file]), 'tid.csv')
  const headers = { 'content-length': String(length ?? 1_000) }
  return receiveImport(new Request('http://localhost/api/time-import', { method: 'POST', body: data, headers }))
}

const answerOf = async (response: Promise<Response>) => {
  const { status, headers } = await response
  return `${status} ${headers.get('location') ?? ''}`.trim()
}

afterAll(closeLimiters)

describe('a file that is sent', () => {
  it('leads to what its rows would become, in the language of the page', async () => {
    const personId = await become(['advisor'])
    expect(await answerOf(post(FILE))).toMatch(/^303 \/min-tid\/las-in\/[0-9a-f-]{36}$/)
    expect(await answerOf(post(FILE, { locale: 'en' }))).toMatch(/^303 \/en\/my-time\/import\/[0-9a-f-]{36}$/)
    expect(await db().timeImport.count({ where: { personId } })).toBe(2)
  })

  it.each([
    ['nothing', null, 'import-file-missing'],
    ['an empty file', '', 'import-file-empty'],
    ['another sheet', 'Namn;Ålder\nEva;3', 'import-headings'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'import-unreadable'],
  ])('leads back with what is wrong: %s', async (_, file, code) => {
    await become(['advisor'])
    expect(await answerOf(post(file))).toBe(`303 /min-tid/las-in?fel=${code}`)
  })

  it('is not read when it says that it is too large, or does not say', async () => {
    await become(['advisor'])
    const request = (headers: Record<string, string>) => {
      const body = new ReadableStream({ pull: () => Promise.reject(new Error('it was read')) }, { highWaterMark: 0 })
      const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
      return receiveImport(new Request('http://localhost/api/time-import', init))
    }
    const large = '303 /min-tid/las-in?fel=import-too-large'
    expect(await answerOf(request({ 'content-length': String(50 * 1024 * 1024) }))).toBe(large)
    expect(await answerOf(request({}))).toBe(large)
    expect(await answerOf(post('x'.repeat(LARGEST_FILE + 1)))).toBe(large)
  })

  it('is an advisor’s: nothing is there for others, who leave a line in the access log', async () => {
    const lines = async () => (await asSuperuser<{ n: number }>(`select count(*)::int as n from access_log`))[0]?.n ?? 0
    const before = await lines()
    await become(['project-lead', 'editor'])
    expect(await answerOf(post(FILE))).toBe('404')
    await become(null)
    expect(await answerOf(post(FILE))).toMatch(/^303 \/logga-in\?back=/)
    expect(await lines()).toBe(before + 2)
  })

  it('is one of sixty in an hour', async () => {
    await become(['advisor'])
    for (let times = 0; times < 60; times++) await post('x')
    expect(await answerOf(post(FILE))).toBe('303 /min-tid/las-in?fel=too-many-tries&vanta=60')
  })
})
