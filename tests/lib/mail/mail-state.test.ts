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

test('only what failed or is unsure is sent again, and never a login link or what has lost its link', () => {
  const fault = null
  expect(maySendAgain({ state: 'failed', template: 'invited', fault })).toBe(true)
  expect(maySendAgain({ state: 'unsure', template: 'invited', fault })).toBe(true)
  expect(maySendAgain({ state: 'sent', template: 'invited', fault })).toBe(false)
  expect(maySendAgain({ state: 'failed', template: 'login-link', fault })).toBe(false)
  expect(maySendAgain({ state: 'failed', template: 'training-seated', fault: 'LINK_ENDED' })).toBe(false)
})
