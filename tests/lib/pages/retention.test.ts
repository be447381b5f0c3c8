import { GUESS_HOURS } from '@/lib/auth/count-guess'
import { INVITED_DAYS } from '@/lib/mandates/lapse-invitations'
import { shippedText } from '@/lib/pages/shipped-text'
import { asSuperuser } from '@/tests/support/database'

const [sv, en] = [shippedText('privacy', 'sv'), shippedText('privacy', 'en')]
const bodyOf = async (name: string) =>
  (await asSuperuser<{ body: string }>('select prosrc as body from pg_proc where proname = $1', [name]))[0]?.body ?? ''

/** What the notice promises is what the jobs do: another number in one of the two fails here. */
it('the privacy notice says how long typed addresses, invitations and traces of signing in are kept', async () => {
  expect(await bodyOf('forget_typed_contacts')).toContain(`interval '90 days'`)
  expect(sv).toMatch(/ingen har visat är deras, tas bort nittio dagar efter att ärendet avslutades/)
  expect(en).toMatch(/nobody has shown is theirs, is erased ninety days after the case ended/)

  expect(INVITED_DAYS).toBe(30)
  expect(sv).toMatch(/inbjudan .* efter trettio dagar/)
  expect(en).toMatch(/invitation .* after thirty days/)

  expect(await bodyOf('forget_access_clients')).toContain(`interval '90 days'`)
  expect(sv).toMatch(/Nätadress och webbläsare tas bort ur dem efter nittio dagar/)
  expect(en).toMatch(/Network address and browser are removed from them after ninety days/)

  expect(GUESS_HOURS).toBe(24)
  expect(sv).toMatch(/fel koder tas bort efter ett dygn/)
  expect(en).toMatch(/wrong codes is removed after a day/)
})

it('the privacy notice tells whom somebody else names what that means', () => {
  expect(sv).toMatch(
    /När någon anger dig som kontakt eller bjuder in dig:.*tills du själv har visat att adressen är din/,
  )
  expect(en).toMatch(
    /When somebody names you as a contact or invites you:.*until you have shown that the address is yours/,
  )
})
