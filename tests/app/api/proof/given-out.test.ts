import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GET as checkpointOf } from '@/app/api/proof/checkpoint/route'
import { GET as consistencyOf } from '@/app/api/proof/consistency/route'
import { GET as leavesOf } from '@/app/api/proof/leaves/route'
import { GET as receiptOf } from '@/app/api/proof/receipt/[entry]/route'
import { GET as verifierOf } from '@/app/api/proof/verifier/route'
import type { Person } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { isOver } from '@/lib/rates/limit'
import { leafFiles } from '@/lib/proofs/leaf-files'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'
import { OTHER_VKEY, sign, tellEvents, VKEY } from '@/tests/support/checkpoints'
import { asSuperuser } from '@/tests/support/database'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn(async () => null) }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))
jest.mock('@/lib/rates/limit', () => ({ isOver: jest.fn(async () => false) }))

const folder = mkdtempSync(join(tmpdir(), 'ua-given-out-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const asked = (search: string) => new Request(`http://localhost/api/proof${search}`)
const receipt = (entry: string) => receiptOf(asked('/receipt'), { params: Promise.resolve({ entry }) })

/** Keeps an answer as the file that the browser would. */
async function keep(answer: Response): Promise<string> {
  const name = /filename="([\w.-]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''
  const file = join(folder, name)
  writeFileSync(file, await answer.text())
  return file
}

function run(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: folder }, (_error, out, wrong) =>
      resolve({ code: child.exitCode ?? -1, said: out + wrong }),
    )
  })
}

it('gives nothing out before there is a checkpoint', async () => {
  for (const answer of [checkpointOf(asked('')), leavesOf(asked('')), consistencyOf(asked('?from=1'))])
    expect((await answer).status).toBe(404)
})

it('gives out what anyone can check with the program it gives out', async () => {
  const { number, advisor, lead } = await aCaseInProgress()
  await logTime(advisor, work(number, 30))
  await sign()
  const former = await keep(await checkpointOf(asked('')))
  await tellEvents(300)
  await sign()
  const newest = await keep(await checkpointOf(asked('')))
  const sizes = [former, newest].map((file) => Number(/(\d+)\.checkpoint/.exec(file)?.[1]))
  const leaves = await keep(await leavesOf(asked('')))
  const consistency = await keep(await consistencyOf(asked(`?from=${sizes[0]}`)))
  const [{ entry }] = (await asSuperuser<{ entry: string }>(
    `select id as entry from ledger_entry where kind = 'work'`,
  )) as [{ entry: string }]
  const person: Person = {
    id: lead.personId,
    name: '',
    sessionId: '',
    email: null,
    locale: 'sv',
    mandates: [],
    partnerships: [],
    keysOff: false,
    roles: ['project-lead'],
  }
  jest.mocked(currentPerson).mockResolvedValueOnce(person)
  const own = await keep(await receipt(entry))
  const program = await keep(await verifierOf())
  expect(readFileSync(program, 'utf8').split('\n').length).toBeLessThan(200)

  const all = await run(program, '--key', VKEY, former, newest, leaves, consistency, own)
  expect(all).toEqual({ code: 0, said: expect.stringContaining(`the unchanged beginning of the log of ${sizes[1]}`) })
  expect(all.said).toContain('time.logged')
  expect((await run(program, '--key', OTHER_VKEY, newest)).code).toBe(1)
  expect((await run(program, '--key', VKEY, newest, consistency)).code).toBe(1)
  expect((await run(program, '--key', VKEY, leaves)).code).toBe(1)
  expect((await run(program, newest)).code).toBe(2)
  expect((await run(program, '--key', VKEY, join(folder, 'none'))).code).toBe(2)
  const lines = readFileSync(leaves, 'utf8').split('\n')
  for (const other of [
    lines.slice(1).join('\n'),
    [lines[1], lines[0], ...lines.slice(2)].join('\n'),
    lines.join('\n').toUpperCase(),
  ]) {
    writeFileSync(leaves, other)
    expect((await run(program, '--key', VKEY, newest, leaves)).code).toBe(1)
  }
})

it('gives a part of the leaves, and none that no checkpoint covers', async () => {
  const newest = Number(/\n(\d+)\n/.exec(await (await checkpointOf(asked(''))).text())?.[1])
  await tellEvents(5)
  await asSuperuser('select number_leaves(100)')
  expect((await (await leavesOf(asked(`?from=3&to=5`))).text()).split('\n')).toHaveLength(3)
  expect((await (await leavesOf(asked(`?from=${newest - 1}&to=${newest + 5}`))).text()).split('\n')).toHaveLength(2)
  expect((await consistencyOf(asked(`?from=1&to=${newest + 1}`))).status).toBe(404)
})

it.each(['?size=01', '?size=-1', '?size=1e3', '?size=', '?size=9007199254740993', '?size=3'])(
  'knows no checkpoint of %s events',
  async (search) => {
    expect((await checkpointOf(asked(search))).status).toBe(404)
  },
)

it.each(['?from=0', '?from=5&to=4', '?from=x', '', '?from=1&to=99999999'])('proves nothing for %s', async (search) => {
  expect((await consistencyOf(asked(search))).status).toBe(404)
})

it('answers nobody who asks without end', async () => {
  jest.mocked(isOver).mockResolvedValue(true)
  for (const answer of [
    checkpointOf(asked('')),
    leavesOf(asked('')),
    consistencyOf(asked('?from=1')),
    verifierOf(),
    receipt('x'),
  ])
    expect((await answer).status).toBe(429)
  jest.mocked(isOver).mockResolvedValue(false)
})

it('gives no receipt to a stranger, and notes it', async () => {
  const [{ entry }] = (await asSuperuser<{ entry: string }>(
    `select id as entry from ledger_entry where kind = 'work'`,
  )) as [{ entry: string }]
  expect((await receipt(entry)).status).toBe(404)
  expect(await asSuperuser(`select subject_kind, reason_code from access_log where action = 'denied'`)).toEqual([
    { subject_kind: 'entry', reason_code: 'signed-out' },
  ])
})

it('gives a long log out in parts that join', () => {
  expect(leafFiles(0)).toEqual([])
  expect(leafFiles(100_000)).toEqual([{ from: 0, to: 100_000 }])
  expect(leafFiles(200_001).map(({ from, to }) => to - from)).toEqual([100_000, 100_000, 1])
})
