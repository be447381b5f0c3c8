import { findKeptText } from '@/lib/kept/find-kept-text'
import { forgetKeptText } from '@/lib/kept/forget-kept-text'
import { keepText } from '@/lib/kept/keep-text'
import '@/tests/support/database'

jest.mock('@/lib/rates/limit', () => ({ limit: async () => undefined }))

it('forgets what was kept for one browser, and no other’s', async () => {
  const text = { code: 'page-renewed', path: '/', formId: 'a', typed: { text: 'x' } } as const
  const [sent, other] = [await keepText(text, null, 'test'), await keepText(text, null, 'test')]
  await forgetKeptText(sent ?? '')
  expect(await findKeptText(sent ?? '', null)).toBeNull()
  expect(await findKeptText(other ?? '', null)).toEqual(text)
})
