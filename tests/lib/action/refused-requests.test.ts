import { isPlainPost } from '@/lib/action/plain-post'
import { isRefused, noteAnswer, noteRefused, takeAnswer } from '@/lib/action/refused-requests'
import { requestId } from '@/lib/log/request-id'

jest.mock('@/lib/log/request-id', () => ({ requestId: jest.fn() }))
jest.mock('@/lib/action/plain-post', () => ({ isPlainPost: jest.fn() }))

const within = (id: string | null) => jest.mocked(requestId).mockResolvedValue(id)

it('knows the request whose form was refused, and no other', async () => {
  within('one')
  expect(await isRefused()).toBe(false)
  await noteRefused()
  expect(await isRefused()).toBe(true)
  within('two')
  expect(await isRefused()).toBe(false)
})

it('knows nothing outside a request, and forgets the oldest of very many', async () => {
  within(null)
  await noteRefused()
  expect(await isRefused()).toBe(false)
  for (let at = 0; at <= 1_000; at++) {
    within(`many-${at}`)
    await noteRefused()
  }
  within('many-0')
  expect(await isRefused()).toBe(false)
  within('many-1')
  expect(await isRefused()).toBe(true)
})

describe('what a form is refused with', () => {
  const refused = {
    status: 'refused' as const,
    issues: [{ code: 'meeting-moved-on' as const }],
    typed: { note: 'Mitt' },
  }
  const plain = (is: boolean) => jest.mocked(isPlainPost).mockResolvedValue(is)

  it('is told once, to the request that sent it without scripts', async () => {
    plain(true)
    within('three')
    await noteAnswer(refused)
    within('four')
    expect(await takeAnswer()).toBeNull()
    within('three')
    expect(await takeAnswer()).toEqual(refused)
    expect(await takeAnswer()).toBeNull()
  })

  it('is not kept with scripts, nor outside a request, nor of very many', async () => {
    plain(false)
    within('five')
    await noteAnswer(refused)
    expect(await takeAnswer()).toBeNull()
    plain(true)
    within(null)
    await noteAnswer(refused)
    expect(await takeAnswer()).toBeNull()
    for (let at = 0; at <= 100; at++) {
      within(`of-${at}`)
      await noteAnswer(refused)
    }
    within('of-0')
    expect(await takeAnswer()).toBeNull()
    within('of-1')
    expect(await takeAnswer()).toEqual(refused)
  })
})
