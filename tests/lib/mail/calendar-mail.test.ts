import { simpleParser } from 'mailparser'
import { isDemo } from '@/lib/config/demo'
import { sendDueMails } from '@/lib/mail/send-due-mails'
import { findMailCalendar } from '@/lib/jobs/find-mail-calendar'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'
import { aRegistration, aTraining } from '@/tests/support/a-training'
import { asSuperuser } from '@/tests/support/database'
import { SmtpSink } from '@/tests/support/smtp-sink'

jest.mock('@/lib/config/demo', () => ({ isDemo: jest.fn() }))

const sink = new SmtpSink()
const port = 20_000 + ((process.pid + 7_919) % 20_000)

beforeAll(async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  await sink.listen(port)
  jest.mocked(isDemo).mockReturnValue(false)
})
afterAll(() => sink.close())

async function lastLetter() {
  await asSuperuser(`update mail set next_at = now() where status = 'queued'`)
  await sendDueMails(findMailCalendar)
  return simpleParser(sink.received.at(-1)?.data.replaceAll('\n', '\r\n') ?? '')
}

test('a confirmation carries an invitation, and leaving takes it back', async () => {
  const { slug } = await aTraining()
  const { token, email } = await aRegistration(slug)
  const confirmation = await lastLetter()
  expect(confirmation.subject).toBe('Du är anmäld: Läs en annons')
  expect(confirmation.to).toMatchObject({ value: [{ address: email }] })
  const [invitation] = confirmation.attachments
  expect(invitation?.contentType).toMatch(/^(text\/calendar|application\/ics)/)
  expect(invitation?.content.toString()).toContain('METHOD:REQUEST')
  expect(confirmation.text).toContain('/utbildningar/min-plats/')

  await withdrawRegistration(token)
  const [taken] = (await lastLetter()).attachments
  expect(taken?.content.toString()).toContain('METHOD:CANCEL')
})
