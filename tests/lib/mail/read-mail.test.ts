import { messagesIn } from '@/lib/i18n/messages'
import { LOCALES } from '@/lib/i18n/pathnames'
import { FactsFault, mailIfWhole, readMail, TemplateFault } from '@/lib/mail/read-mail'
import { isMailTemplate, MAIL_TEMPLATES, shapeOf } from '@/lib/mail/templates'
import { argumentsIn } from '@/tests/support/message-arguments'

/** Facts that lead the link, the calendar file and the erasing to what they are of, or are a file with it: no sentence tells them. */
const UNTOLD = ['trainingId', 'registrationId', 'meetingId', 'askedId', 'partnerCode', 'calendar', 'note']

/** Of the host, for whatever mail wants to name it. */
const OF_HOST = ['phone', 'hours']

describe('a mail', () => {
  it.each(LOCALES)('has its words in %s, and nothing else has', (locale) => {
    const words = Object.entries(messagesIn(locale).mail)
    const named = words.filter(([, word]) => typeof word === 'object').map(([template]) => template)
    expect(named.sort()).toEqual([...MAIL_TEMPLATES].sort())
  })

  it.each(LOCALES.flatMap((locale) => MAIL_TEMPLATES.map((template) => ({ template, locale }))))(
    '$template in $locale asks for no fact it is not told with, and is told with none it does not say',
    ({ template, locale }) => {
      const { subject, text, open } = messagesIn(locale).mail[template]
      const asked = [subject, text, open].flatMap((sentence) => [...argumentsIn(sentence).keys()])
      const told = Object.keys(shapeOf(template).facts).filter((name) => !UNTOLD.includes(name))
      expect(asked.filter((name) => ![...told, ...OF_HOST].includes(name))).toEqual([])
      // Where a training is stands in each, as the trainings share their facts.
      expect(told.filter((name) => !asked.includes(name) && name !== 'where')).toEqual([])
    },
  )
})

describe('a stored mail', () => {
  it.each([{}, { number: null }, { number: '' }, { number: 7 }, null, 'UA-2026-0007', []])(
    'that does not hold its facts is a fault: %j',
    (stored) => {
      expect(() => readMail('case-opened', stored)).toThrow(FactsFault)
      expect(mailIfWhole('case-opened', stored)).toBeNull()
    },
  )

  it('that a later version wrote is another fault', () => {
    for (const template of ['unheard-of', 'toString']) {
      expect(isMailTemplate(template)).toBe(false)
      expect(() => readMail(template, {})).toThrow(TemplateFault)
    }
  })

  it('is told with its own facts alone, and what the calendar is told may be missing', () => {
    const facts = { title: 'Läs en annons', when: 'i dag', where: 'Ängby', trainingId: 'x', registrationId: 'y' }
    expect(readMail('training-seated', { ...facts, name: 'Anna Berg' })).toEqual({ template: 'training-seated', facts })
    expect(readMail('training-seated', { ...facts, calendar: 'cancel' }).facts).toHaveProperty('calendar', 'cancel')
    expect(() => readMail('training-seated', { ...facts, calendar: 'publish' })).toThrow(FactsFault)
  })
})
