import { directoryEmail } from '@/lib/people/directory-email'
import { emailField } from '@/lib/people/contact-fields'

it.each([
  ['Maja.Lindvall@EXAMPLE.se', 'maja.lindvall@example.se'],
  [' maja@example.se ', 'maja@example.se'],
  ['maja@\u00e5keri.example', 'maja@xn--keri-poa.example'],
  ['maja@a\u030akeri.example', 'maja@xn--keri-poa.example'],
  ['ma\u200bja@example.se', 'maja@example.se'],
  ['\uff4d\uff41\uff4a\uff41@example.se', 'maja@example.se'],
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
