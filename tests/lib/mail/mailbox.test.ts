import { isDemo } from '@/lib/config/demo'
import { forgetOldMails } from '@/lib/mail/forget-old-mails'
import { inEachMailbox, inMailbox } from '@/lib/mail/mailbox'
import { sendDueMails } from '@/lib/mail/send-due-mails'
import { aMail } from '@/tests/support/a-mail'
import { aQuestion } from '@/tests/support/a-question'
import { asSuperuser } from '@/tests/support/database'
import { SmtpSink } from '@/tests/support/smtp-sink'

jest.mock('@/lib/config/demo', () => ({ isDemo: jest.fn(() => false) }))

const sink = new SmtpSink()
const port = 20_000 + ((process.pid + 4_391) % 20_000)
beforeAll(async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  await sink.listen(port)
  jest.mocked(isDemo).mockReturnValue(false)
})
afterAll(() => sink.close())

it('sends the buyers’ mails with everybody else’s, wipes what they carried, and forgets them with the rest', async () => {
  const { link, input } = await aQuestion()
  await aMail()
  await asSuperuser(`update mail set next_at = now()`)
  const templates = (box: 'open' | 'buyers') =>
    inMailbox(box, async (client) => (await client.mail.findMany()).map(({ template }) => template))
  expect([await templates('open'), await templates('buyers')]).toEqual([['case-opened'], ['question-received']])

  expect(await sendDueMails(() => Promise.resolve(null))).toBe(2)
  const letter = sink.received.map(({ data }) => data).find((data) => data.includes(input.email))
  expect(letter?.replace(/=\r?\n/g, '')).toContain(link)
  expect(await asSuperuser('select status, sealed from mail')).toEqual(Array(2).fill({ status: 'sent', sealed: null }))

  await asSuperuser(`update mail set queued_at = now() - interval '366 days'`)
  expect(await forgetOldMails()).toBe(2)
  expect(await inEachMailbox((client) => client.mail.count())).toBe(0)
})
