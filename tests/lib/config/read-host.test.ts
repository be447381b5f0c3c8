import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import dalarna from '@/lib/config/dalarna.json'
import { readHost } from '@/lib/config/read-host'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ua-host-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileWith(content: string): string {
  const file = path.join(folder, 'host.json')
  writeFileSync(file, content)
  return file
}

describe('readHost', () => {
  it('ships Dalarna with its fifteen municipalities, each on a tile of its own', () => {
    const host = readHost()
    expect(host.county).toMatchObject({ name: 'Dalarna', code: '20' })
    expect(host.municipalities).toHaveLength(15)
    expect(new Set(host.municipalities.map(({ tile }) => tile.join())).size).toBe(15)
    expect(host.industries).toHaveLength(12)
  })

  it('has only phone numbers that belong to nobody', () => {
    for (const { phone } of [readHost().authority, readHost().buyerLine]) expect(phone).toMatch(/^070-174 06 \d\d$/)
  })

  it('takes another county from a file', () => {
    const county = { name: 'Exempel', fullName: { sv: 'Exempels län', en: 'Exempel County' }, code: '99' }
    const municipalities = [{ code: '9901', name: 'Ort', fullName: 'Orts kommun', tile: [0, 0] }]
    expect(readHost(fileWith(JSON.stringify({ ...dalarna, county, municipalities }))).county.code).toBe('99')
  })

  it('says what is wrong in the file, and where', () => {
    const municipalities = [{ ...dalarna.municipalities[0], code: '0180' }]
    expect(() => readHost(fileWith(JSON.stringify({ ...dalarna, municipalities })))).toThrow(/municipalities: has 0180/)
    expect(() => readHost(fileWith('{'))).toThrow(/cannot be read as JSON/)
    expect(() => readHost(path.join(folder, 'none.json'))).toThrow(/cannot be read as JSON/)
  })
})
