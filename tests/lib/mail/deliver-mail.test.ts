import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { transaction } from '@/lib/db/transaction'
import { queueMailTo } from '@/lib/mail/queue-mail'
import { asSuperuser } from '@/tests/support/database'
import { root } from '@/tests/support/sources'
import { SmtpSink } from '@/tests/support/smtp-sink'

const MAILS = 100
const KILLS = 3

const sink = new SmtpSink()
const port = 41_000 + (process.pid % 20_000)

beforeAll(() => sink.listen(port))
afterAll(() => sink.close())
beforeEach(async () => {
  sink.received.length = 0
  await asSuperuser('delete from mail')
})

async function startSender(): Promise<ChildProcess> {
  const sender = fork('tests/support/mail-sender.ts', {
    cwd: root,
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: { ...process.env, SMTP_URL: `smtp://127.0.0.1:${port}`, LOG_LEVEL: 'silent' },
  })
  await once(sender, 'message')
  return sender
}

async function queueMany(count: number): Promise<void> {
  await transaction(async (tx) => {
    for (let place = 0; place < count; place++)
      await queueMailTo(tx, { address: `person${place}@bolag.test`, locale: 'sv' }, 'case-opened', {
        number: 'UA-2026-0007',
      })
  })
}

type Stored = { id: string; status: string }
const mails = () => asSuperuser<Stored>('select id, status from mail')
const idsIn = (status: string, stored: Stored[]) => stored.filter((mail) => mail.status === status).map(({ id }) => id)
const receivedIds = () => sink.received.map(({ data }) => /^Message-ID: <(.*)@/m.exec(data)?.[1] ?? '')

/** Waits until a mail has gone and another is in the hands of a server that will not answer, whatever the machine is slow at. */
async function catchSending(): Promise<void> {
  while (idsIn('sent', await mails()).length === 0) await pause(5)
  const before = sink.received.length
  sink.holds = true
  while (sink.received.length === before) await pause(5)
}

test('the sender killed again and again loses no mail and sends none twice', async () => {
  await queueMany(MAILS)
  sink.slowness = 5
  for (let kill = 0; kill < KILLS; kill++) {
    const [before, sender] = [sink.received.length, await startSender()]
    while (sink.received.length === before && idsIn('queued', await mails()).length > 0) await pause(5)
    if (kill === 0) await catchSending()
    else await pause(Math.random() * 80)
    sender.kill('SIGKILL')
    await once(sender, 'exit')
    sink.holds = false
    // The leases of the dead process end; what it had begun to send is looked at as after three minutes.
    await asSuperuser(`update mail set next_at = now() where status = 'queued'`)
    await asSuperuser(`update mail set sending_at = sending_at - interval '10 minutes' where status = 'sending'`)
  }
  const killed = await mails()
  const last = await startSender()
  while ((await mails()).some(({ status }) => status === 'queued' || status === 'sending')) await pause(50)
  last.kill('SIGTERM')
  await once(last, 'exit')

  const [stored, received] = [await mails(), receivedIds()]
  expect(stored).toHaveLength(MAILS)
  expect(new Set(received).size).toBe(received.length)
  const [sent, unsure] = [idsIn('sent', stored), idsIn('unsure', stored)]
  expect(sent.length + unsure.length).toBe(MAILS)
  expect(sent.filter((id) => !received.includes(id))).toEqual([])
  // It was killed while it sent, or nothing is proved.
  expect(idsIn('sent', killed).length).toBeGreaterThan(0)
  expect(unsure.length).toBeGreaterThan(0)
}, 240_000)

test('a sender told to stop finishes what it has in hand and leaves the rest queued', async () => {
  await queueMany(40)
  sink.slowness = 100
  const sender = await startSender()
  while (sink.received.length < 4) await pause(5)
  sender.kill('SIGTERM')
  expect(await once(sender, 'exit')).toEqual([0, null])
  const stored = await mails()
  expect(idsIn('sent', stored).sort()).toEqual(receivedIds().sort())
  expect(idsIn('queued', stored)).toHaveLength(40 - sink.received.length)
}, 120_000)
