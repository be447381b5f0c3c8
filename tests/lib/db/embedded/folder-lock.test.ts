import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { holderOf, lockFolder } from '@/lib/db/embedded/folder-lock'
import { startMark } from '@/lib/db/embedded/process-identity'

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ua-lock-'))
const file = path.join(dataDir, 'start.lock')
afterEach(() => rmSync(file, { force: true }))
afterAll(() => rmSync(dataDir, { recursive: true }))

function leaveMark(pid: number, mark: string): void {
  writeFileSync(file, JSON.stringify({ pid, mark, purpose: 'a test' }))
}

describe('lockFolder', () => {
  it('takes the folder and gives it back', () => {
    const lock = lockFolder(dataDir, 'a test')
    expect(holderOf(dataDir)).toMatchObject({ pid: process.pid, purpose: 'a test' })
    lock.release()
    expect(holderOf(dataDir)).toBeUndefined()
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('refuses while a living process has it', () => {
    leaveMark(process.ppid, startMark(process.ppid))
    expect(() => lockFolder(dataDir, 'a test')).toThrow(`in use by process ${process.ppid} (a test)`)
  })

  it('takes over from a process that is gone', () => {
    leaveMark(2 ** 22 + 1, 'long ago')
    expect(() => lockFolder(dataDir, 'a test')).not.toThrow()
  })

  it('takes over when the id now belongs to a later process', () => {
    leaveMark(process.ppid, 'long ago')
    expect(() => lockFolder(dataDir, 'a test')).not.toThrow()
  })

  it('takes over a mark that cannot be read', () => {
    writeFileSync(file, '{')
    expect(() => lockFolder(dataDir, 'a test')).not.toThrow()
  })
})
