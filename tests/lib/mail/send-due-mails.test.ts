import { transaction } from '@/lib/db/transaction'
import { isDemo } from '@/lib/config/demo'
import { queueMail, queueMailTo } from '@/lib/mail/queue-mail'
import { listOutbox } from '@/lib/mail/list-outbox'
import { MAIL_TRIES } from '@/lib/mail/deliver-mail'
import { sendDueMails } from '@/lib/mail/send-due-mails'
import { removeExpired } from '@/lib/jobs/remove-expired'
import { makePerson } from '@/tests/lib/auth/people'
import { asApp, asSuperuser } from '@/tests/support/database'
import { SmtpSink } from '@/tests/support/smtp-sink'

const noCalendar = () => Promise.resolve(null)

jest.mock('@/lib/config/demo', () => ({ isDemo: jest.fn() }))

const sink = new SmtpSink()
const port = 20_000 + (process.pid % 20_000)
const secret = { link: 'http://localhost/logga-in/lank?nyckel=Kx7', code: '481516' }

beforeAll(async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  await sink.listen(port)
})
afterAll(() => sink.close())
beforeEach(async () => {
  sink.received.length = 0
  sink.refuseWith = sink.answerWith = sink.hangUpAt = null
  jest.mocked(isDemo).mockReturnValue(false)
  await asSuperuser('delete from mail')
})

type Row = {
  status: string
  attempts: number
  fault: string | null
  sealed: string | null
  minutes: number
  begun: boolean
}

async function mail(): Promise<Row> {
  const [row] = await asSuperuser<Row>(
    `select status, attempts, fault, sealed, sending_at is not null as begun, round(extract(epoch from next_at - now()) / 60)::int as minutes from mail`,
  )
  if (!row) throw new Error('no mail')
  return row
}

const queueCase = (id: string) =>
  transaction((tx) => queueMail(tx, id, 'message-to-company', { number: 'UA-2026-0007' }))
const queueLink = (id: string) => transaction((tx) => queueMail(tx, id, 'login-link', {}, secret))
const again = () => asSuperuser('update mail set next_at = now()')

/** What a mail reader would show: soft line breaks and encoded words undone. */
function readable(data: string): string {
  return data
    .replace(/=\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString())
}

test('a mail is sent once, text first, to its receiver alone', async () => {
  const id = await makePerson({ email: 'mottagare@bolag.test', name: 'Hemliga Namnet' })
  await queueCase(id)
  expect(await sendDueMails(noCalendar)).toBe(1)
  expect(await sendDueMails(noCalendar)).toBe(0)
  expect(await mail()).toMatchObject({ status: 'sent', attempts: 1, fault: null })
  expect(sink.received).toHaveLength(1)
  const [{ from, to, data } = { from: '', to: [], data: '' }] = sink.received
  expect(from).toBe('upphandlingsakuten@example.test')
  expect(to).toEqual(['mottagare@bolag.test'])
  expect(data.indexOf('text/plain')).toBeLessThan(data.indexOf('text/html'))
  expect(readable(data)).toContain('http://localhost/logga-in?back=%2Farenden%2FUA-2026-0007&till=')
  expect(data).toContain('Auto-Submitted: auto-generated')
  expect(data).not.toContain('Hemliga')
})

test('what was secret is wiped once sent', async () => {
  await queueLink(await makePerson())
  expect((await mail()).sealed).not.toBeNull()
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'sent', sealed: null })
  expect(readable(sink.received[0]?.data ?? '')).toContain('481 516')
})

test('two processes share the queue without sending anything twice', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => makePerson()))
  for (const id of people) await queueCase(id)
  await Promise.all([sendDueMails(noCalendar), sendDueMails(noCalendar), sendDueMails(noCalendar)])
  expect(sink.received).toHaveLength(12)
  expect(new Set(sink.received.flatMap(({ to }) => to)).size).toBe(12)
})

test('a fault is a code; the next try waits 1, 5, 30, 120 minutes, and the sixth is the last', async () => {
  await queueCase(await makePerson({ email: 'kanslig@bolag.test' }))
  sink.refuseWith = '451 4.3.0 <kanslig@bolag.test> try again later'
  for (const wait of [1, 5, 30, 120, 120]) {
    await sendDueMails(noCalendar)
    expect(await mail()).toMatchObject({ status: 'queued', fault: 'EENVELOPE-451', minutes: wait })
    expect(await sendDueMails(noCalendar)).toBe(0)
    await again()
  }
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'failed', attempts: MAIL_TRIES, fault: 'EENVELOPE-451' })
  await again()
  expect(await sendDueMails(noCalendar)).toBe(0)
})

test('a server that goes away before it has the message gets it later', async () => {
  await queueCase(await makePerson())
  sink.hangUpAt = 'RCPT'
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'queued', fault: 'ECONNECTION', attempts: 1, begun: false })
  await asSuperuser(`update mail set next_at = now()`)
  sink.hangUpAt = null
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'sent', begun: true })
})

test('a server that goes away with the message in hand leaves it unsure: nobody sends it again by itself', async () => {
  await queueCase(await makePerson())
  sink.hangUpAt = '.'
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'unsure', fault: 'ECONNECTION', begun: true })
  await again()
  expect(await sendDueMails(noCalendar)).toBe(0)
  expect(sink.received).toHaveLength(1)
})

test('a server that has read the message and says no has not taken it', async () => {
  await queueCase(await makePerson())
  sink.answerWith = '452 4.2.2 full just now'
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'queued', fault: 'EMESSAGE-452' })
  await again()
  sink.answerWith = '554 5.7.1 never'
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'failed', fault: 'EMESSAGE-554', attempts: 2 })
})

test('a receiver there is not is not tried again', async () => {
  await queueCase(await makePerson())
  sink.refuseWith = '550 5.1.1 no such user'
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'failed', fault: 'EENVELOPE-550', attempts: 1 })
})

test('what a stopped process had begun to send is unsure after a while, what it had only taken is sent', async () => {
  await queueCase(await makePerson())
  await asSuperuser(`update mail set status = 'sending', sending_at = now() - interval '2 minutes'`)
  await sendDueMails(noCalendar)
  expect((await mail()).status).toBe('sending')
  await asSuperuser(`update mail set sending_at = now() - interval '4 minutes'`)
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'unsure', fault: 'STOPPED' })
  await asSuperuser(`update mail set status = 'queued', next_at = now() - interval '1 second', attempts = 1`)
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'sent', attempts: 2 })
})

test('a sent mail stays sent, whoever asks', async () => {
  await queueCase(await makePerson())
  await sendDueMails(noCalendar)
  for (const status of ['queued', 'failed', 'unsure', 'sending'])
    await expect(asSuperuser(`update mail set status = '${status}'`)).rejects.toThrow('a sent mail stays sent')
})

test('the application can neither empty the queue nor send a mail to someone else', async () => {
  await queueCase(await makePerson())
  for (const attack of [
    'truncate mail',
    `update mail set to_address = 'x@y.test'`,
    `update mail set template = 'invited'`,
    'delete from schedule',
  ])
    await expect(asApp(attack)).rejects.toThrow('permission denied')
})

test('a mail keeps its Message-ID from try to try', async () => {
  await queueCase(await makePerson())
  sink.hangUpAt = '.'
  await sendDueMails(noCalendar)
  await asSuperuser(`update mail set status = 'queued', next_at = now()`)
  sink.hangUpAt = null
  await sendDueMails(noCalendar)
  const ids = sink.received.map(({ data }) => /^Message-ID: (.*)$/m.exec(data)?.[1])
  expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@localhost>$/)
  expect(ids).toEqual([ids[0], ids[0]])
})

test('once stopping, what is under way is finished and nothing more begins', async () => {
  for (let count = 0; count < 9; count++) await queueCase(await makePerson())
  const stopping = new AbortController()
  sink.slowness = 150
  const sending = sendDueMails(noCalendar, stopping.signal)
  while (sink.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  stopping.abort()
  const tried = await sending
  sink.slowness = 0
  expect(tried).toBeLessThan(9)
  const left = await asSuperuser<{ status: string; count: number }>(
    `select status, count(*)::int from mail group by 1 order by 1`,
  )
  expect(left).toEqual([
    { status: 'queued', count: 9 - tried },
    { status: 'sent', count: tried },
  ])
})

test('a server that has come back gets what waited', async () => {
  await queueCase(await makePerson())
  sink.refuseWith = '451 later'
  await sendDueMails(noCalendar)
  sink.refuseWith = null
  await again()
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'sent', attempts: 2, fault: null })
})

test('a link that has ended is not sent, and one that cannot be opened neither', async () => {
  const id = await makePerson()
  await queueLink(id)
  await asSuperuser(`update mail set queued_at = now() - interval '20 minutes'`)
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'failed', fault: 'LINK_ENDED', sealed: null })
  await asSuperuser('delete from mail')
  await queueLink(id)
  await asSuperuser(`update mail set sealed = 'v1.x'`)
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'failed', fault: 'LINK_ENDED' })
  expect(sink.received).toHaveLength(0)
})

test('an address or subject with a line break is refused, not folded in', async () => {
  await queueCase(await makePerson())
  await asSuperuser(`update mail set params = '{"number": "UA-1\\r\\nBcc: all@evil.example"}'`)
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'failed', fault: 'HEADER' })
  await expect(asSuperuser(`update mail set to_address = E'a@b.test\\r\\nBcc: x@y.test'`)).rejects.toThrow()
  expect(sink.received).toHaveLength(0)
})

test('a mail that does not hold its facts is not sent with holes in it, nor tried again', async () => {
  await queueCase(await makePerson())
  await asSuperuser(`update mail set params = '{"no": "UA-2026-0007"}'`)
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'failed', fault: 'FACTS', attempts: 1 })
  expect(sink.received).toHaveLength(0)
})

test('a mail of a later version waits for one that knows it', async () => {
  await queueCase(await makePerson())
  await asSuperuser(`update mail set template = 'unheard-of'`)
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'queued', fault: 'TEMPLATE', attempts: 1 })
  expect(sink.received).toHaveLength(0)
})

test('a mail whose link was wiped is not sent with a link to somewhere else', async () => {
  const to = { address: 'anna@bolag.test', locale: 'sv' } as const
  await transaction((tx) => queueMailTo(tx, to, 'newsletter-confirm', {}, { path: '/nyhetsbrev/bekrafta' }))
  await asSuperuser(`update mail set sealed = null`)
  await sendDueMails(noCalendar)
  expect(await mail()).toMatchObject({ status: 'failed', fault: 'LINK_ENDED' })
  expect(sink.received).toHaveLength(0)
})

test('in a demonstration nothing is sent: it stays in the outbox, newest first, and links are wiped later', async () => {
  jest.mocked(isDemo).mockReturnValue(true)
  const id = await makePerson()
  await queueCase(id)
  await queueLink(id)
  expect(await sendDueMails(noCalendar)).toBe(2)
  expect(sink.received).toHaveLength(0)
  const [first, second] = await listOutbox()
  expect(first).toMatchObject({ subject: 'Logga in på Upphandlingsakuten', link: secret.link })
  expect(first?.text).toContain('481 516')
  expect(second?.subject).toContain('UA-2026-0007')
  await asSuperuser(`update mail set params = '{}' where template = 'message-to-company'`)
  expect((await listOutbox())[1]).toMatchObject({ subject: 'message-to-company', text: '', whole: false })
  await asSuperuser(`update mail set queued_at = now() - interval '2 hours'`)
  await removeExpired()
  expect(await asSuperuser('select from mail where sealed is not null')).toHaveLength(0)
})
