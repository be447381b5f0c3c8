import { plainEmail } from '@/lib/people/email-address'
import { shownEmail } from '@/lib/people/shown-email'

describe('a shown address', () => {
  it.each(['info@åkeri.example', 'anna.berg@bergs-bygg.example', 'a@måleri.ö-vik.example'])(
    'is %s again after it was kept',
    (typed) => expect(shownEmail(plainEmail(typed))).toBe(typed),
  )

  it.each([
    'anna@example.se',
    'info@xn--80ak6aa92e.example',
    'info@xn--a.example',
    'info@xn--0.example',
    'xn--keri-poa.example',
    '',
    '@',
  ])('stays as it is sent: %j', (kept) => expect(shownEmail(kept)).toBe(kept))
})
