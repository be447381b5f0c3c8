import { spawn, type ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { startMark } from '@/lib/db/embedded/process-identity'
import { endOrphan, forgetServer, noteServer } from '../../../bin/start/orphan'

const PORT = 65_001
const children: ChildProcess[] = []

function idle(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  children.push(child)
  return child.pid ?? 0
}

const note = (server: number, starter: { pid: number; mark: string }) =>
  writeFileSync(
    `.next/ua-web-server-${PORT}.json`,
    JSON.stringify({ servers: [{ pid: server, mark: startMark(server) }], starter }),
  )

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  forgetServer(PORT)
})

describe('a web server whose starter was killed', () => {
  it('is ended by the next start', async () => {
    const server = idle()
    noteServer(PORT, [server])
    note(server, { pid: 2 ** 22 - 1, mark: 'gone' })
    const ended = new Promise((resolve) => children[0]?.once('exit', (_code, signal) => resolve(signal)))
    expect(endOrphan(PORT)).toBe(true)
    expect(await ended).toBe('SIGKILL')
  })

  it('is left alone while its starter lives', () => {
    noteServer(PORT, [idle()])
    expect(endOrphan(PORT)).toBe(false)
  })

  it('is left alone when its number belongs to another process by now', () => {
    const server = idle()
    noteServer(PORT, [server])
    writeFileSync(
      `.next/ua-web-server-${PORT}.json`,
      JSON.stringify({ server: { pid: server, mark: 'an earlier process' }, starter: { pid: 1, mark: 'gone' } }),
    )
    expect(endOrphan(PORT)).toBe(false)
  })

  it('is nobody where none was noted', () => {
    expect(endOrphan(PORT)).toBe(false)
  })
})
