import { filesBelow, textOf } from '@/tests/support/sources'

/**
 * What only the system changes, whatever anybody saw: nobody has a version of it to be refused by.
 */
const UNSEEN = [
  'lib/buyers/retry-question-mail.ts',
  'lib/cases/end-waiting.ts',
  'lib/cases/end-with-round.ts',
  'lib/feedback/erase-old-reports.ts',
  'lib/mail/confirm-mail.ts',
  'lib/mail/retry-mail.ts',
  'lib/mail/send-due-mails.ts',
]
/**
 * A mail that is tried again is refused by its version in the one statement that leases it; a draft in the one that keeps
 * it, to which the database gives the next version.
 */
const LEASED = ['drafts', 'mail']
const DOOR = 'lib/db/change-as-seen.ts'

const lib = filesBelow('lib').map((path) => ({ path, text: textOf(path) }))
const files = (told: (text: string) => boolean) => lib.filter(({ text }) => told(text)).map(({ path }) => path)

describe('a row with a version', () => {
  it('is given its next one by changeAsSeen alone, and by what nobody has seen', () => {
    const counts = files((text) => /version: \{ increment: 1 \}|\bversion = (?:\w+\.)?version \+ 1\b/.test(text))
    expect(counts).toEqual([DOOR, ...UNSEEN].sort())
  })

  it('is never matched by the version its changer saw in a change of anyone’s own', () => {
    const own = files((text) => /updateMany(?:AndReturn)?\(\{\s*where: \{[^}]*\bversion\b/.test(text))
    expect(own).toEqual([])
  })

  it('is changed as seen by every operation whose form carries the version', () => {
    const inputs = lib.filter(({ path, text }) => /\/[\w-]*inputs\.ts$/.test(path) && /\bversion\b/.test(text))
    const domains = [...new Set(inputs.map(({ path }) => path.split('/')[1] ?? ''))]
    expect(domains.length).toBeGreaterThan(3)
    const doors = files((text) => text.includes('changeAsSeen')).map((path) => path.split('/')[1])
    expect(domains.filter((domain) => !doors.includes(domain))).toEqual(LEASED)
  })
})
