import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCheckpoint, readKey, rootOf } from '@/bin/verify-proof.mjs'
import { readVerifier } from '@/lib/merkle/note-key'
import { renderMail } from '@/lib/mail/render-mail'
import { readMail } from '@/lib/mail/read-mail'
import { findCheckpoint, noteWithWitnesses } from '@/lib/proofs/find-checkpoint'
import { listDeliveries } from '@/lib/proofs/list-deliveries'
import { sendCheckpoints } from '@/lib/proofs/send-checkpoints'
import { refusalOf } from '@/tests/prisma/support/transaction'
import { allLeaves, lastNote, setCheckpoints, sign, VKEY } from '@/tests/support/checkpoints'
import { asApp, asSuperuser, withTriggersOff } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { WitnessServer } from '@/tests/support/witness'

type Row = {
  way: string
  attempts: number
  sent: boolean
  fault: string | null
  cosignature: string | null
  waits: number
}
const NONE = { mails: [], folder: undefined, witnesses: [] }
const folder = mkdtempSync(join(tmpdir(), 'ua-checkpoints-'))
const witness = new WitnessServer([VKEY])
let url = ''

const deliveries = () =>
  asSuperuser<Row>(`select way, attempts, sent_at is not null as sent, fault, cosignature,
    round(extract(epoch from next_at - now()) / 60)::int as waits from checkpoint_delivery order by checkpoint_no, way`)
const witnessed = (at = url) => ({ ...NONE, witnesses: [{ url: at, verifier: readVerifier(witness.vkey)! }] })
const dueNow = () => asSuperuser('update checkpoint_delivery set next_at = now() where sent_at is null')

beforeAll(async () => {
  url = await witness.start()
})
beforeEach(async () => {
  for (const table of ['checkpoint_delivery', 'checkpoint']) await withTriggersOff(table, `delete from ${table}`)
  await asSuperuser('delete from mail')
  witness.answerWith = null
  witness.size = 0
  witness.asked.length = 0
})
afterAll(async () => {
  await witness.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('by mail', () => {
  it('goes to everyone who is named, the checkpoint as a file that still verifies', async () => {
    setCheckpoints({ ...NONE, mails: ['registrator@example.test', 'revisor@example.test'] })
    const note = await sign()
    await sendCheckpoints()
    await sendCheckpoints()
    const mails = await asSuperuser<{ to_address: string; params: unknown }>(
      'select to_address, params from mail order by to_address',
    )
    expect(mails.map((mail) => mail.to_address)).toEqual(['registrator@example.test', 'revisor@example.test'])
    const draft = readMail('checkpoint', mails[0]?.params)
    const { attachments, link } = renderMail(
      { address: 'x@example.test', locale: 'sv' },
      { ...draft, secret: { path: '/bevis' } },
    )
    expect(link).toMatch(/\/bevis$/)
    expect(attachments).toEqual([
      {
        filename: expect.stringMatching(/^\d+\.checkpoint\.txt$/),
        contentType: 'text/plain; charset=utf-8',
        content: note,
      },
    ])
    expect(await deliveries()).toMatchObject([{ way: 'mail', sent: true, fault: null }])
  })
})

describe('into a folder', () => {
  it('stands there whole with its leaves, and is never written over', async () => {
    setCheckpoints({ ...NONE, folder })
    await sign()
    await sendCheckpoints()
    await sign()
    await sendCheckpoints()
    const files = readdirSync(folder).sort()
    expect(files.filter((name) => name.endsWith('.checkpoint'))).toHaveLength(2)
    expect(files.filter((name) => name.startsWith('.'))).toEqual([])
    const lines = files
      .filter((name) => name.endsWith('.leaves'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
    const leaves = lines
      .join('')
      .trim()
      .split('\n')
      .map((line) => Buffer.from(line, 'hex'))
    expect(leaves).toEqual(await allLeaves())
    const newest = readFileSync(join(folder, files.filter((name) => name.endsWith('.checkpoint')).at(-1) ?? ''), 'utf8')
    expect(readCheckpoint(newest, [readKey(VKEY)]).root).toEqual(rootOf(leaves))
  })

  it('leaves a file of that name as it is, and says so', async () => {
    setCheckpoints({ ...NONE, folder })
    await sign()
    const [row] = await asSuperuser<{ name: string }>(
      `select lpad(size::text, 12, '0') || '-' || no || '.checkpoint' as name from checkpoint`,
    )
    writeFileSync(join(folder, row?.name ?? ''), 'something else')
    await sendCheckpoints()
    expect(await deliveries()).toMatchObject([{ sent: false, attempts: 1, fault: 'FILE_DIFFERS', waits: 1 }])
    expect(readFileSync(join(folder, row?.name ?? ''), 'utf8')).toBe('something else')
  })

  it('is tried again with growing pauses while the folder is away, and shown to the lead', async () => {
    setCheckpoints({ ...NONE, folder: join(folder, 'away') })
    await sign()
    for (const pause of [1, 5, 15, 60, 240, 1440, 1440]) {
      await dueNow()
      await sendCheckpoints()
      expect(await deliveries()).toMatchObject([{ sent: false, fault: 'ENOENT', waits: pause }])
    }
    expect(await listDeliveries(await aLead())).toMatchObject([
      { way: 'folder', sentAt: null, attempts: 7, fault: 'ENOENT' },
    ])
    await sendCheckpoints()
    expect(await deliveries()).toMatchObject([{ attempts: 7 }])
    setCheckpoints({ folder })
    await dueNow()
    await sendCheckpoints()
    expect(await deliveries()).toMatchObject([{ sent: true, attempts: 8, fault: null }])
  })
})

describe('to a witness', () => {
  it('is signed by it, each going on from the last', async () => {
    setCheckpoints(witnessed())
    for (let time = 0; time < 3; time++) {
      const note = await sign()
      await sendCheckpoints()
      const found = await findCheckpoint()
      expect(found?.cosignatures).toEqual([witness.cosign(note.slice(0, note.lastIndexOf('\n\n') + 1)).trim()])
      expect(found && readCheckpoint(noteWithWitnesses(found), [readKey(VKEY)]).size).toBe(witness.size)
    }
    expect(witness.asked.map((body) => Number(/^old (\d+)/.exec(body)?.[1])).slice(0, 2)).toEqual([
      0,
      expect.any(Number),
    ])
    expect(witness.asked).toHaveLength(3)
  })

  it('goes on from where the witness is, when it has forgotten or seen another', async () => {
    setCheckpoints(witnessed())
    await sign()
    await sendCheckpoints()
    witness.size = 0
    await sign()
    await sendCheckpoints()
    expect(witness.asked).toHaveLength(3)
    expect(await deliveries()).toMatchObject([
      { sent: true },
      { sent: true, cosignature: expect.stringContaining('witness.test') },
    ])
  })

  it.each<[string, { status: number; body: string } | (() => { status: number; body: string }), string]>([
    ['has seen more than there is', { status: 409, body: '99999999\n' }, 'WITNESS_AHEAD'],
    ['answers no size', { status: 409, body: 'no\n' }, 'HTTP_409'],
    ['does not know the log', { status: 404, body: '' }, 'HTTP_404'],
    ['does not take the proof', { status: 422, body: '' }, 'HTTP_422'],
    ['signs nothing', { status: 200, body: '' }, 'NOT_COSIGNED'],
    ['signs something else', () => ({ status: 200, body: witness.cosign('another\n1\nx\n') }), 'NOT_COSIGNED'],
    ['answers without end', { status: 200, body: 'x'.repeat(100_000) }, 'NO_ANSWER'],
    ['leads elsewhere', { status: 302, body: '' }, 'NO_ANSWER'],
  ])('that %s is not taken for one, and asked again', async (_what, answer, fault) => {
    setCheckpoints(witnessed())
    await sign()
    witness.answerWith = typeof answer === 'function' ? answer() : answer
    await sendCheckpoints()
    expect(await deliveries()).toMatchObject([{ sent: false, fault, cosignature: null, waits: 1 }])
  })

  it('that knows the log with another key refuses, and one that is away is waited for', async () => {
    setCheckpoints(witnessed('http://127.0.0.1:1'))
    await sign()
    await sendCheckpoints()
    expect(await deliveries()).toMatchObject([{ sent: false, fault: 'NO_ANSWER' }])
    setCheckpoints(NONE)
    await dueNow()
    await sendCheckpoints()
    expect(await deliveries()).toMatchObject([{ sent: false, fault: 'NOT_SET' }])
  })

  it('that has signed a later one needs no earlier', async () => {
    setCheckpoints(witnessed())
    await sign()
    witness.answerWith = { status: 503, body: '' }
    await sendCheckpoints()
    witness.answerWith = null
    await sign()
    await sendCheckpoints()
    await dueNow()
    await sendCheckpoints()
    expect(await deliveries()).toMatchObject([
      { sent: true, fault: 'SUPERSEDED', cosignature: null },
      { sent: true, fault: null },
    ])
  })
})

test('what was delivered stays delivered, also for the application', async () => {
  setCheckpoints({ ...NONE, mails: ['registrator@example.test'] })
  await sign()
  expect(await lastNote()).not.toBe('')
  await sendCheckpoints()
  expect(await refusalOf(asApp('update checkpoint_delivery set sent_at = null'))).toBe('UA001')
  expect(await refusalOf(asApp('delete from checkpoint_delivery'))).toBe('42501')
  expect(await refusalOf(asApp(`update checkpoint_delivery set target = 'x'`))).toBe('42501')
})
