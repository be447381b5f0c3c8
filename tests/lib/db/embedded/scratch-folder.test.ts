import fs, { statfsSync } from 'node:fs'
import os from 'node:os'
import { dirname } from 'node:path'
import { makeScratchFolder } from '@/lib/db/embedded/scratch-folder'

const TMPFS = 0x01021994
const GIB = 1024 ** 3

const lends = (type: number, bytes: number) =>
  jest.spyOn(fs, 'statfsSync').mockReturnValue({ ...statfsSync('/'), type, bsize: 4096, bavail: bytes / 4096 })

beforeEach(() => jest.spyOn(fs, 'mkdtempSync').mockImplementation((prefix) => `${String(prefix)}made`))

const where = () => dirname(makeScratchFolder('ua-test-'))

test('what is thrown away lies in memory where enough of it is lent', () => {
  lends(TMPFS, 4 * GIB)
  expect(where()).toBe('/dev/shm')
})

test.each([
  ['a container’s 64 MB', () => lends(TMPFS, 64 * 1024 ** 2)],
  ['a disk under that name', () => lends(0xef53, 100 * GIB)],
  [
    'no such folder',
    () =>
      jest.spyOn(fs, 'statfsSync').mockImplementation(() => {
        throw new Error('ENOENT')
      }),
  ],
])('among the temporary files with %s', (_, machine) => {
  machine()
  expect(where()).toBe(os.tmpdir())
})
