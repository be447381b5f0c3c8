import { renderMail } from '@/lib/mail/render-mail'
import { MAIL_TEMPLATES } from '@/lib/mail/templates'

const secret = { link: 'http://localhost/logga-in/lank?nyckel=a&back=%2Fmina', code: '012345' }
/** Mails about nothing that has a number. */
const NO_NUMBER: readonly string[] = ['partner-invited']
const ofCases = MAIL_TEMPLATES.filter((template) => !/^(training|newsletter)-/.test(template))
const cells = ofCases.flatMap((template) => (['sv', 'en'] as const).map((locale) => ({ template, locale })))

test.each(cells)('$template in $locale says what it should, in words', ({ template, locale }) => {
  const isLink = template === 'login-link'
  const mail = renderMail({
    template,
    locale,
    params: isLink ? {} : { number: 'UA-2026-0001', minutesLeft: 45 },
    secret: isLink ? secret : null,
  })
  expect(mail.subject).not.toMatch(/[{}\r\n!]|mail\./)
  expect(mail.text).not.toMatch(/[{}!]|mail\.|undefined|<\w/)
  expect(mail.text).toContain(mail.link)
  expect(mail.link).toBe(
    isLink ? secret.link : `http://localhost${locale === 'sv' ? '/arenden' : '/en/cases'}/UA-2026-0001`,
  )
  if (isLink) expect(mail.text).toContain('012 345')
  else if (!NO_NUMBER.includes(template)) expect(mail.subject + mail.text).toContain('UA-2026-0001')
  expect(mail.html).toContain(`<html lang="${locale}">`)
})

test.each(
  MAIL_TEMPLATES.filter((template) => template.startsWith('training-')).flatMap((template) =>
    (['sv', 'en'] as const).map((locale) => ({ template, locale })),
  ),
)('$template in $locale names the training and leads to the participant', ({ template, locale }) => {
  const params = {
    title: 'Läs en annons', when: 'torsdag 3 december 2026 kl. 09.00–11.00', where: 'Borlänge', until: '30 november 2026 kl. 09.00',
    trainingId: 'x', registrationId: 'y', words: 'Ta med annonsen.\nParkera på baksidan.',
  } // prettier-ignore
  const mail = renderMail({ template, locale, params, secret: { path: '/utbildningar/min-plats/abc' } })
  expect(mail.subject).toContain('Läs en annons')
  expect(mail.subject + mail.text).not.toMatch(/[{}!]|mail\.|undefined|<\w/)
  expect(mail.text).toContain('torsdag 3 december')
  if (template === 'training-message') expect(mail.text).toContain('\n\nTa med annonsen.\n\nParkera på baksidan.\n\n')
  expect(mail.link).toBe('http://localhost/utbildningar/min-plats/abc')
  expect(mail.html).toContain(`<html lang="${locale}">`)
})

test.each(['sv', 'en'] as const)('a new post is told of in %s by its title, with a way to leave', (locale) => {
  const path = '/blogg/las-en-annons'
  const newsletter = { path, unsubscribe: 'a'.repeat(49) }
  const mail = renderMail({
    template: 'newsletter-post',
    locale,
    params: { title: 'Läs en annons' },
    secret: newsletter,
  })
  expect(mail.subject).toContain('Läs en annons')
  expect(mail.subject + mail.text).not.toMatch(/[{}!]|mail\.|undefined|<\w/)
  expect(mail.link).toBe(`http://localhost${path}`)
  expect(mail.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
})

test.each(['sv', 'en'] as const)('a subscription is confirmed in %s through its own link', (locale) => {
  const path = '/nyhetsbrev/bekrafta?nyckel=a'
  const mail = renderMail({ template: 'newsletter-confirm', locale, params: {}, secret: { path } })
  expect(mail.subject + mail.text).not.toMatch(/[{}!]|mail\.|undefined|<\w/)
  expect(mail.link).toBe(`http://localhost${path}`)
})

test('what is put in cannot become markup', () => {
  const { html } = renderMail({ template: 'case-opened', locale: 'sv', params: { number: '<b>"&' } })
  expect(html).not.toContain('<b>')
})
