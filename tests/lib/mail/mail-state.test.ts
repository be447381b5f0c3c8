import { faultWord, maskAddress, maySendAgain } from '@/lib/mail/mail-state'

test.each([
  ['ECONNECTION', 'failed', 'no-answer'],
  ['ECONNECTION', 'unsure', 'broke-off'],
  ['ETIMEDOUT', 'unsure', 'broke-off'],
  ['STOPPED', 'unsure', 'stopped'],
  ['EAUTH-535', 'queued', 'sign-in'],
  ['EENVELOPE-451', 'queued', 'not-now'],
  ['EENVELOPE-550', 'failed', 'no-receiver'],
  ['EMESSAGE-554', 'failed', 'refused'],
  ['LINK_ENDED', 'failed', 'link-ended'],
  ['HEADER', 'failed', 'forbidden-sign'],
  ['UNKNOWN', 'failed', 'other'],
] as const)('%s of a mail that is %s is told as %s', (code, state, word) => {
  expect(faultWord(code, state)).toBe(word)
})

test('an address shows its first sign and whose it is', () => {
  expect(maskAddress('anna.berg@example.se')).toBe('a…@example.se')
  expect(maskAddress('"a@b"@example.se')).toBe('"…@example.se')
  expect(maskAddress('nothing')).toBe('…')
})

test('only what failed or is unsure is sent again, and never a login link', () => {
  expect(maySendAgain({ state: 'failed', template: 'invited' })).toBe(true)
  expect(maySendAgain({ state: 'unsure', template: 'invited' })).toBe(true)
  expect(maySendAgain({ state: 'sent', template: 'invited' })).toBe(false)
  expect(maySendAgain({ state: 'failed', template: 'login-link' })).toBe(false)
})
