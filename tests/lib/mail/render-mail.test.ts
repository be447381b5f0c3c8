import type { MailDraft } from '@/lib/mail/facts'
import { openReceiver } from '@/lib/mail/receiver'
import { readMail } from '@/lib/mail/read-mail'
import { renderMail } from '@/lib/mail/render-mail'
import { messagesIn } from '@/lib/i18n/messages'
import { MAIL_TEMPLATES, shapeOf, type MailTemplate } from '@/lib/mail/templates'

const address = 'kim@example.test'
const FACTS = {
  number: 'UA-2026-0001', minutesLeft: 45, of: 'UA-2026-0001', minutes: 60, title: 'Läs en annons', when: 'torsdag 3 december 2026 kl. 09.00–11.00',
  where: 'Provstad', until: '30 november 2026 kl. 09.00', trainingId: 'x', registrationId: 'y', meetingId: 'z', askedId: 'w', calendar: 'request',
  partner: 'Provköpings kommun', privacy: 'http://localhost/integritet', words: 'Ta med annonsen.\nParkera på baksidan.',
  size: 42, step: 30, root: 'AAAA', note: 'example.test\n42\nAAAA\n\n— example.test BBBB\n',
  no: 7, faults: 3, count: 2, cases: 'UA-2026-0001: 1\nUA-2026-0002: 3',
  state: 'ongoing', sentBackFor: 'not-reached', partnerCode: 'provkoping', from: 'UA-2025-0009', reason: 'Frågan gäller inte offentlig upphandling', place: 'Upphandlingsmyndighetens frågeservice', url: 'https://www.upphandlingsmyndigheten.se/',
} // prettier-ignore
const SECRET = { link: 'http://localhost/logga-in/lank?nyckel=a', code: '012345', path: '/min-sida/abc', unsubscribe: 'a'.repeat(49) } // prettier-ignore
/** What leads the calendar file and the erasing to the mail or is a file with it, told in no sentence; and where, which not all that have it say. */
const UNTOLD = ['trainingId', 'registrationId', 'meetingId', 'askedId', 'calendar', 'note', 'where', 'partnerCode']

/** A case's state, and why a referral was sent back, are told in the receiver's words for them. */
const saidOf = (name: string, fact: unknown, locale: 'sv' | 'en') => {
  const { statuses, sentBackReasons } = messagesIn(locale).caseWords
  return name === 'state' ? statuses.ongoing : name === 'sentBackFor' ? sentBackReasons['not-reached'] : String(fact)
}
const TO_PARTNER = { sv: '/partner?for=provkoping', en: '/en/partner?for=provkoping' }
const PARTNERS: Partial<Record<MailTemplate, Record<'sv' | 'en', string>>> = {
  'referral-accepted': TO_PARTNER,
  'referral-state': TO_PARTNER,
  'referral-returned': TO_PARTNER,
  'referral-returned-unnamed': TO_PARTNER,
  'referral-digest': { sv: '/partner', en: '/en/partner' },
}

const draftOf = (template: string): MailDraft => {
  const mail = readMail(template, FACTS)
  const opens = shapeOf(mail.template).opens ?? []
  return { ...mail, secret: Object.fromEntries(opens.map((key) => [key, SECRET[key]])) }
}
const cells = MAIL_TEMPLATES.flatMap((template) => (['sv', 'en'] as const).map((locale) => ({ template, locale })))

test.each(cells)('$template in $locale tells its facts in words, and leads where it should', ({ template, locale }) => {
  const draft = draftOf(template)
  const mail = renderMail({ address, locale }, draft)
  expect(mail.subject).not.toMatch(/[{}\r\n!]|\bmail\./)
  expect(mail.text).not.toMatch(/[{}!]|\bmail\.|undefined|<\w/)
  for (const [name, fact] of Object.entries(draft.facts))
    if (!UNTOLD.includes(name))
      for (const line of saidOf(name, fact, locale).split('\n')) expect(mail.subject + mail.text).toContain(line)
  const opens = shapeOf(template).opens ?? []
  const casePath = locale === 'sv' ? '/arenden/UA-2026-0001' : '/en/cases/UA-2026-0001'
  // A mail about several cases, or one that its receiver does not see, leads to whom the sign-in page asks for.
  const page = ['digest', 'time-logged-with', 'staff-invited'].includes(template)
    ? locale === 'sv'
      ? '/logga-in'
      : '/en/sign-in'
    : casePath
  const path = (opens as readonly string[]).includes('path') ? SECRET.path : (PARTNERS[template]?.[locale] ?? page)
  const { origin, pathname, searchParams } = new URL(mail.link)
  if (template === 'login-link') expect(mail.link).toBe(SECRET.link)
  else expect(origin + (searchParams.get('back') ?? pathname)).toBe(`http://localhost${path}`)
  expect(mail.text).toContain(mail.link)
  expect(mail.text.includes('012 345')).toBe(template === 'login-link')
  expect(mail.html).toContain(`<html lang="${locale}">`)
})

test('each line written to the participants is a paragraph', () => {
  const { text } = renderMail({ address, locale: 'sv' }, draftOf('training-message'))
  expect(text).toContain('\n\nTa med annonsen.\n\nParkera på baksidan.\n\n')
})

test.each(cells)(
  '$template in $locale has a way to leave only when it came by a subscription',
  ({ template, locale }) => {
    const header = renderMail({ address, locale }, draftOf(template)).headers?.['List-Unsubscribe-Post']
    expect(header).toBe(shapeOf(template).opens?.includes('unsubscribe') ? 'List-Unsubscribe=One-Click' : undefined)
  },
)

test('what is put in cannot become markup', () => {
  const { html } = renderMail({ address, locale: 'sv' }, { template: 'case-opened', facts: { number: '<b>"&' } })
  expect(html).not.toContain('<b>')
})

const ASKS_WHO = cells.filter(({ template }) => /^(case|message|hours|invited|partner)/.test(template))

test.each(ASKS_WHO)(
  '$template in $locale opens the sign-in page with the address filled in, and tells so',
  ({ template, locale }) => {
    const { link, text, html } = renderMail({ address, locale }, draftOf(template))
    const { pathname, searchParams } = new URL(link)
    expect(pathname).toBe(locale === 'sv' ? '/logga-in' : '/en/sign-in')
    expect(openReceiver(searchParams.get('till') ?? '')).toBe(address)
    expect(link + text + html).not.toContain('kim')
    expect(text).toMatch(locale === 'sv' ? /e-postadress ifylld/ : /address filled in/)
  },
)
