import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { Person } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { receiveImage } from '@/lib/images/receive-image'
import { closeLimiters, isOver } from '@/lib/rates/limit'
import { asSuperuser } from '@/tests/support/database'
import { anEditor } from '@/tests/support/people'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('@/lib/log/request-id', () => ({ requestId: async () => null }))

async function become(roles: Person['roles']) {
  const { personId: id } = await anEditor()
  const person = {
    id,
    sessionId: '',
    keysOff: false,
    name: '',
    email: null,
    locale: 'sv' as const,
    roles,
    mandates: [],
    partnerships: [],
  }
  jest.mocked(currentPerson).mockResolvedValue(person)
}

async function form(more: Record<string, string> = {}) {
  const picture = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#333' } })
    .png()
    .toBuffer()
  const data = new FormData()
  const fields = { requestId: randomUUID(), alt: 'En ruta', back: '/blogg/skriv/x', ...more }
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  data.set('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'x.png')
  return data
}

const post = (body: FormData, headers: Record<string, string> = {}) =>
  receiveImage(new Request('http://localhost/api/images', { method: 'POST', body, headers }))

afterAll(closeLimiters)

describe('a picture that is sent in', () => {
  it('is taken from a writer: a script is told, a form is led back to its page', async () => {
    await become(['editor'])
    const told = await post(await form(), { accept: 'application/json' })
    expect([told.status, await told.json()]).toEqual([200, { status: 'ok', id: expect.any(String), alt: 'En ruta' }])
    const led = await post(await form())
    expect([led.status, led.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/blogg\/skriv\/x\?bild=[0-9a-f-]{36}#bilder$/),
    ])
  })

  it('is told what is wrong, and led nowhere else', async () => {
    await become(['project-lead'])
    const told = await post(await form({ alt: '' }), { accept: 'application/json' })
    expect([told.status, await told.json()]).toEqual([
      200,
      { status: 'refused', issues: [{ field: 'alt', code: 'image-alt-missing' }] },
    ])
    const led = await post(await form({ alt: '', back: '//evil.example' }))
    expect(led.headers.get('location')).toBe('/?bildfel=image-alt-missing#bilder')
    const large = await post(await form(), { 'content-length': '99999999', accept: 'application/json' })
    expect(await large.json()).toMatchObject({ issues: [{ code: 'image-too-large' }] })
  })

  it('is refused to others, with a line that says so', async () => {
    await become(['advisor'])
    expect((await post(await form())).status).toBe(404)
    jest.mocked(currentPerson).mockResolvedValue(null)
    expect((await post(await form())).status).toBe(404)
    expect(await asSuperuser(`select from access_log where action = 'denied'`)).toHaveLength(2)
  })
  it('is refused beyond the limit without a line', async () => {
    await asSuperuser('delete from access_log')
    jest.mocked(currentPerson).mockResolvedValue(null)
    await Promise.all(Array.from({ length: 300 }, () => isOver('public-action', '192.0.2.1')))
    expect((await post(await form())).status).toBe(404)
    expect(await asSuperuser(`select from access_log where action = 'denied'`)).toEqual([])
  })
})
