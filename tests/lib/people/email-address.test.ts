import fc from 'fast-check'
import { emailField } from '@/lib/people/contact-fields'
import { plainEmail } from '@/lib/people/email-address'

it.each([
  ['Anna@Berg.se', 'anna@berg.se'],
  ['info@åkeri.example', 'info@xn--keri-poa.example'],
  ['info@ÅKERI.example', 'info@xn--keri-poa.example'],
  ['info@A\u030akeri.example', 'info@xn--keri-poa.example'],
  ['mailto:anna@berg.se', 'anna@berg.se'],
  ['mailto:anna@berg.se?subject=Hej', 'anna@berg.se'],
  ['Anna Berg <anna@berg.se>', 'anna@berg.se'],
  ['<anna@berg.se>', 'anna@berg.se'],
  ['anna@berg.se.', 'anna@berg.se'],
  ['anna@berg.se; ', 'anna@berg.se'],
  ['anna@berg.se\u200b', 'anna@berg.se'],
  ['\u202aanna@berg.se\u202c', 'anna@berg.se'],
  ['ａｎｎａ＠ｂｅｒｇ．ｓｅ', 'anna@berg.se'],
  ["o'brien@berg.se", "o'brien@berg.se"],
  ['E-post: anna@berg.se', 'anna@berg.se'],
  ['anna @ berg.se', 'anna@berg.se'],
  ['anna@ berg.se', 'anna@berg.se'],
  ['«anna@berg.se»', 'anna@berg.se'],
  ['[anna@berg.se]', 'anna@berg.se'],
  ['anna@berg.se>', 'anna@berg.se'],
  ['anna@berg.se?', 'anna@berg.se'],
])('reads %j as %s', (text, email) => expect(emailField.parse(text)).toBe(email))

it.each([
  'anna',
  'anna@',
  '@berg.se',
  'åsa@berg.se',
  'anna@berg',
  'a@b.se, c@d.se',
  'anna@berg.se/sida',
  'a b@berg.se',
  'anna@berg.se. Hej',
  'anna@berg.se @ c.se',
  '[anna@berg.se](mailto:anna@berg.se)',
])('refuses %j', (text) => expect(emailField.safeParse(text).error?.issues[0]?.message).toBe('email-format'))

it.each(['', ' ', '\u200b', '\u2800'])('takes %j for nothing', (text) =>
  expect(emailField.safeParse(text).error?.issues[0]?.message).toBe('email-missing'),
)

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
      const email = emailField.safeParse(text)
      if (email.success) expect(plainEmail(email.data)).toBe(email.data)
    }),
  )
})
