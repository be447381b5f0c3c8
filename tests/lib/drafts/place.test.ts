import { draftPlace, readPlace } from '@/lib/drafts/place'

it('reads what it has written', () => {
  expect(readPlace(draftPlace('message', 'UA-2026-0142'))).toEqual({ form: 'message', subject: 'UA-2026-0142' })
  expect(readPlace(draftPlace('page-text', 'about', 'sv'))).toEqual({ form: 'page-text', subject: 'about' })
  expect(readPlace(draftPlace('tie-ended', 'UL-2026-0001', 'advises-1b4e28ba'))).toEqual({
    form: 'tie-ended',
    subject: 'UL-2026-0001',
  })
})

it.each(['message', 'message:', ':UA-2026-0001', 'unknown:UA-2026-0001', 'toString:x', 'message:a b', `note:${'x'.repeat(161)}`])(
  'reads no place in %s',
  (place) => expect(readPlace(place)).toBeNull(),
) // prettier-ignore
