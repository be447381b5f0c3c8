import type { MailDraft } from '@/lib/mail/facts'
import { readMail } from '@/lib/mail/read-mail'
import { renderMail } from '@/lib/mail/render-mail'
import { MAIL_TEMPLATES, shapeOf } from '@/lib/mail/templates'

const FACTS = {
  number: 'UA-2026-0001', minutesLeft: 45, title: 'Läs en annons', when: 'torsdag 3 december 2026 kl. 09.00–11.00',
  where: 'Borlänge', until: '30 november 2026 kl. 09.00', trainingId: 'x', registrationId: 'y', calendar: 'request',
  words: 'Ta med annonsen.\nParkera på baksidan.',
} // prettier-ignore
const SECRET = { link: 'http://localhost/logga-in/lank?nyckel=a', code: '012345', path: '/min-sida/abc', unsubscribe: 'a'.repeat(49) } // prettier-ignore
/** What leads the calendar file and the erasing to the mail, told in no sentence; and where, which not all that have it say. */
const UNTOLD = ['trainingId', 'registrationId', 'calendar', 'where']

const draftOf = (template: string): MailDraft => {
  const mail = readMail(template, FACTS)
  const opens = shapeOf(mail.template).opens ?? []
  return { ...mail, secret: Object.fromEntries(opens.map((key) => [key, SECRET[key]])) }
}
const cells = MAIL_TEMPLATES.flatMap((template) => (['sv', 'en'] as const).map((locale) => ({ template, locale })))

test.each(cells)('$template in $locale tells its facts in words, and leads where it should', ({ template, locale }) => {
  const draft = draftOf(template)
  const mail = renderMail(locale, draft)
  expect(mail.subject).not.toMatch(/[{}\r\n!]|mail\./)
  expect(mail.text).not.toMatch(/[{}!]|mail\.|undefined|<\w/)
  for (const [name, fact] of Object.entries(draft.facts))
    if (!UNTOLD.includes(name))
      for (const line of String(fact).split('\n')) expect(mail.subject + mail.text).toContain(line)
  const opens = shapeOf(template).opens ?? []
  const casePath = locale === 'sv' ? '/arenden/UA-2026-0001' : '/en/cases/UA-2026-0001'
  const path = (opens as readonly string[]).includes('path') ? SECRET.path : casePath
  expect(mail.link).toBe(template === 'login-link' ? SECRET.link : `http://localhost${path}`)
  expect(mail.text).toContain(mail.link)
  expect(mail.text.includes('012 345')).toBe(template === 'login-link')
  expect(mail.html).toContain(`<html lang="${locale}">`)
})

test('each line written to the participants is a paragraph', () => {
  const { text } = renderMail('sv', draftOf('training-message'))
  expect(text).toContain('\n\nTa med annonsen.\n\nParkera på baksidan.\n\n')
})

test.each(cells)(
  '$template in $locale has a way to leave only when it came by a subscription',
  ({ template, locale }) => {
    const header = renderMail(locale, draftOf(template)).headers?.['List-Unsubscribe-Post']
    expect(header).toBe(template === 'newsletter-post' ? 'List-Unsubscribe=One-Click' : undefined)
  },
)

test('what is put in cannot become markup', () => {
  const { html } = renderMail('sv', { template: 'case-opened', facts: { number: '<b>"&' } })
  expect(html).not.toContain('<b>')
})
