import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeCheckpointFile } from '@/lib/proofs/write-checkpoint-file'

const folder = mkdtempSync(join(tmpdir(), 'ua-checkpoint-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a file of a checkpoint', () => {
  it('is there whole, or not at all', async () => {
    async function* breaking() {
      yield 'half'
      throw new Error('broken')
    }
    await expect(writeCheckpointFile(folder, 'a', breaking())).rejects.toThrow('broken')
    expect(readdirSync(folder)).toEqual([])
    await writeCheckpointFile(folder, 'a', ['one', 'two'])
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('onetwo')
  })

  it('is not written over, and the same again is no fault', async () => {
    await writeCheckpointFile(folder, 'b', ['x'])
    await writeCheckpointFile(folder, 'b', ['x'])
    await expect(writeCheckpointFile(folder, 'b', ['y'])).rejects.toMatchObject({ code: 'FILE_DIFFERS' })
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('x')
    expect(readdirSync(folder).sort()).toEqual(['a', 'b'])
  })
})
