import { openReceiver, sealReceiver } from '@/lib/mail/receiver'
import { sealSecret } from '@/lib/mail/secrets'

test('who a mail came to is read back from its link, and cannot be read in it', () => {
  const sealed = sealReceiver('kim@example.test')
  expect(openReceiver(sealed)).toBe('kim@example.test')
  expect(Buffer.from(sealed.replace(/\./g, ''), 'base64url').toString('latin1') + sealed).not.toMatch(/kim|example/)
  expect(sealReceiver('kim@example.test')).not.toBe(sealed)
})

test.each([
  undefined,
  '',
  'kim@example.test',
  'v0.{"to":"kim@example.test"}',
  `${sealReceiver('kim@example.test')}A`,
  sealSecret({ code: '012345' }),
])('%j is nobody', (text) => {
  expect(openReceiver(text)).toBeUndefined()
})
