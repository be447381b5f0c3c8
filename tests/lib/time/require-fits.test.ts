import { requireFits } from '@/lib/time/require-fits'
import { refused } from '@/tests/support/refused'

type Target = Parameters<typeof requireFits>[1]
type Moved = Parameters<typeof requireFits>[2]
const THERE = { accountId: 'b', counted: ['call'], minutesLeft: 60, mandateVerified: true } as unknown as Target
const fits = (of: Partial<Target>, moved: Partial<Moved>) => () =>
  Promise.resolve().then(() =>
    requireFits({ accountId: 'a' }, { ...THERE, ...of }, { place: 'hours', activity: 'call', ...moved }),
  )

it.each<[string, Partial<Target>, Partial<Moved>]>([
  ['hours of a kind that counts there', {}, {}],
  ['what counts in neither', {}, { place: 'not-counted', activity: 'travel' }],
  [
    'what counts in neither, of a contact who is not checked',
    { mandateVerified: false },
    { place: 'not-counted', activity: 'travel' },
  ],
  ['what passed a cap that is reached there too', { minutesLeft: 0 }, { place: 'beyond-cap' }],
  ['what passed the cap of the same pot', { accountId: 'a' }, { place: 'beyond-cap' }],
  [
    'what passed a cap, of a contact who is not checked',
    { minutesLeft: 0, mandateVerified: false },
    { place: 'beyond-cap' },
  ],
])('lets move %s', async (_, of, moved) => {
  await expect(fits(of, moved)()).resolves.toBeUndefined()
})

it.each<[string, Partial<Target>, Partial<Moved>]>([
  ['kind-counted-there', {}, { place: 'not-counted' }],
  ['kind-not-counted-there', {}, { activity: 'travel' }],
  ['kind-not-counted-there', {}, { place: 'beyond-cap', activity: 'travel' }],
  ['mandate-not-verified', { mandateVerified: false }, {}],
  ['cap-not-reached', { minutesLeft: 1 }, { place: 'beyond-cap' }],
])('refuses by %s', async (code, of, moved) => {
  await refused(fits(of, moved), code)
})
