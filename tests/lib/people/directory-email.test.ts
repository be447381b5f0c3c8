import { directoryEmail } from '@/lib/people/directory-email'
import { emailField } from '@/lib/people/contact-fields'

it.each([
  ['Maja.Lindvall@EXAMPLE.se', 'maja.lindvall@example.se'],
  [' maja@example.se ', 'maja@example.se'],
  ['maja@\u00e5keri.example', 'maja@xn--keri-poa.example'],
  ['maja@a\u030akeri.example', 'maja@xn--keri-poa.example'],
])('keeps %j as it would be kept had somebody typed it', (claimed, kept) => {
  expect(directoryEmail(claimed)).toBe(kept)
  expect(emailField.parse(claimed)).toBe(kept)
})

it.each([
  'Maja <lead@example.se>', 'lead@example.se,maja@example.se', 'maja@example.se\r\nBcc: x@example.se', 'mailto:maja@example.se', 'e-post:maja@example.se', 'maja @ example.se', 'maja@example.se?', '[maja@example.se]', 'maja@example.se.', '"lead@example.se" ', 'maja', '',
  undefined, null, 5, ['maja@example.se'],
])('reads no address out of %j', (claimed) => {
  expect(directoryEmail(claimed)).toBeNull()
}) // prettier-ignore

// Believed as the plain address, each would be signed in as the person who has that one.
it.each([
  'ſam@lan.test',
  '\u212Aim@lan.test',
  'ｌead@lan.test',
  'le\u200Bad@lan.test',
  'le\u00ADad@lan.test',
  'ﬁa@lan.test',
  '\uff4d\uff41ja@lan.test',
])('takes no sign of a mailbox for another: %s', (claimed) => expect(directoryEmail(claimed)).toBeNull())

it('takes a mailbox in whatever case and composition', () => {
  expect(['Lead@Lan.Test', 'LEAD@lan.test'].map(directoryEmail)).toEqual(['lead@lan.test', 'lead@lan.test'])
})
