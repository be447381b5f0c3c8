import { sameAsAsked, type Logged } from '@/lib/time/find-logged'
import { work } from '@/tests/support/some-work'

const asked = work('UA-2026-0001', 45, { note: 'Bil', earlyReason: 'met-first', lateReason: 'forgotten' })
const STORED = {
  ...{ minutes: 30, outsideMinutes: 15, entryId: 'e', caseId: 'c', advisorId: 'anna', reversed: false },
  ...{ activity: asked.activity, workedOn: asked.workedOn, earlyReason: 'met-first', lateReason: 'forgotten' },
  note: 'Bil',
}
const same = (stored: Partial<typeof STORED | Logged> = {}, said: Partial<typeof asked> = {}) =>
  sameAsAsked({ ...STORED, ...stored }, 'c', 'anna', { ...asked, ...said })

it('is the same when it is sent again, also where a note was written afterwards or a reason was not needed', () => {
  expect(same()).toBe(true)
  expect(same({}, { note: '' })).toBe(true)
  expect(same({ earlyReason: null, lateReason: null } as object)).toBe(true)
})

it('is another with anything else in it', () => {
  for (const stored of [
    { caseId: 'd' },
    { advisorId: 'berit' },
    { activity: 'call' },
    { workedOn: '2026-01-01' },
    { note: '' },
    { earlyReason: 'other' },
    { lateReason: 'other' },
    { minutes: 29 },
    { outsideMinutes: 16 },
  ])
    // prettier-ignore
    expect(same(stored as Partial<Logged>)).toBe(false)
})
