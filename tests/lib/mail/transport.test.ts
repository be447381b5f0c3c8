import { simpleParser } from 'mailparser'
import { renderMail } from '@/lib/mail/render-mail'
import { openTransport, type MailMessage } from '@/lib/mail/transport'
import { SmtpSink } from '@/tests/support/smtp-sink'

const sink = new SmtpSink()
const port = 20_000 + ((process.pid + 7_000) % 20_000)

beforeAll(() => sink.listen(port))
afterAll(() => sink.close())
beforeEach(() => void (sink.received.length = sink.lines = 0))

const message = (differing: Partial<MailMessage> = {}): MailMessage => ({
  ...renderMail(
    { address: 'asa@example.se', locale: 'sv' },
    { template: 'message-to-advisor', facts: { number: 'UA-2026-0007' } },
  ),
  id: '0b6f7c7e-0000-4000-8000-000000000001',
  to: 'asa@example.se',
  ...differing,
})

async function sent(differing?: Partial<MailMessage>) {
  const transport = openTransport(`smtp://127.0.0.1:${port}`)
  try {
    await transport.send(message(differing), async () => undefined)
  } finally {
    transport.close()
  }
  return simpleParser(sink.received[0]?.data ?? '')
}

test('what is sent is read back as it was written: subject, text first, links, who from and to', async () => {
  const mail = await sent({ subject: 'Företaget har skrivit: räksmörgås i Älvsås, Mörbylånga och Åre – välkommen' })
  expect(mail.subject).toBe('Företaget har skrivit: räksmörgås i Älvsås, Mörbylånga och Åre – välkommen')
  expect(mail.messageId).toBe('<0b6f7c7e-0000-4000-8000-000000000001@localhost>')
  expect(mail.from?.value).toEqual([{ name: 'Upphandlingsakuten', address: 'upphandlingsakuten@example.test' }])
  expect(mail.text).toContain('Företaget har skrivit ett meddelande i ärende UA-2026-0007.')
  expect(mail.text).toContain('http://localhost/logga-in?back=%2Farenden%2FUA-2026-0007&till=')
  expect(mail.html).toContain('<html lang="sv">')
  const [first, second] = mail.headerLines.filter(({ key }) => key === 'content-type')
  expect(`${first?.line} ${second?.line ?? ''}`).toContain('multipart/alternative')
  const data = sink.received[0]?.data ?? ''
  expect(data.indexOf('Content-Type: text/plain')).toBeLessThan(data.indexOf('Content-Type: text/html'))
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
})

test('headers and a file that a template adds arrive with it', async () => {
  const link = `http://localhost/nyhetsbrev/avsluta?nyckel=${'Kx7'.repeat(40)}`
  const mail = await sent({
    headers: { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    attachments: [{ filename: 'utbildning-åäö.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR\r\n' }],
  })
  const raw = mail.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line ?? ''
  expect(raw.replace(/\s+/g, '')).toBe(`List-Unsubscribe:<${link}>`)
  expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  )
  expect(mail.attachments).toMatchObject([{ filename: 'utbildning-åäö.ics', contentType: 'text/calendar' }])
  expect(mail.attachments[0]?.content.toString()).toBe('BEGIN:VCALENDAR\r\n')
})

test.each<[string, Partial<MailMessage>]>([
  ['subject', { subject: 'Hej\r\nBcc: all@evil.example' }],
  ['receiver', { to: 'a@b.test\nBcc: all@evil.example' }],
  ['header', { headers: { 'List-Unsubscribe': '<http://localhost>\r\nBcc: all@evil.example' } }],
  ['name of a header', { headers: { 'X-A\r\nBcc': 'all@evil.example' } }],
  ['name of a file', { attachments: [{ filename: 'a"\r\nBcc: b', contentType: 'text/plain', content: '' }] }],
  ['kind of a file', { attachments: [{ filename: 'a.ics', contentType: 'text/calendar\r\nBcc: b', content: '' }] }],
])('a line break in the %s stops the mail', async (_what, differing) => {
  await expect(sent(differing)).rejects.toMatchObject({ code: 'HEADER' })
  expect(sink.received).toHaveLength(0)
})

test('nothing of the message leaves before it is let to, and nothing at all when it is not', async () => {
  const transport = openTransport(`smtp://127.0.0.1:${port}`)
  let release = () => {}
  const sending = transport.send(message(), () => new Promise<void>((resolve) => (release = resolve)))
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(sink.lines).toBe(0)
  release()
  await sending
  expect(sink.received).toHaveLength(1)
  await expect(transport.send(message(), () => Promise.reject(new Error('not yours')))).rejects.toThrow('not yours')
  expect(sink.received).toHaveLength(1)
  transport.close()
})
