import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import shipped from '@/lib/config/dalarna.json'
import other from '@/lib/config/varmland.json'
import { readHost } from '@/lib/config/read-host'

const FILES = ['lib/config/dalarna.json', 'lib/config/varmland.json']

const folder = mkdtempSync(path.join(os.tmpdir(), 'ua-host-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileWith(content: string): string {
  const file = path.join(folder, 'host.json')
  writeFileSync(file, content)
  return file
}

describe('readHost', () => {
  it.each(FILES)('ships %s: every municipality on a tile of its own, every sector once', (file) => {
    const { county, municipalities, industries } = readHost(file)
    expect(municipalities.length).toBeGreaterThan(10)
    expect(municipalities.every(({ code }) => code.startsWith(county.code))).toBe(true)
    expect(new Set(municipalities.map(({ tile }) => tile.join())).size).toBe(municipalities.length)
    const sections = industries.flatMap(({ sni2007 }) => sni2007)
    expect([...sections].sort()).toEqual([...'ABCDEFGHIJKLMNOPQRST'])
  })

  it('reads a file that an editor began with the mark of its encoding', () => {
    expect(readHost(fileWith(`\uFEFF${JSON.stringify(other)}`))).toEqual(readHost(FILES[1]))
  })

  it.each(FILES)('ships %s with phone numbers and addresses that belong to nobody', (file) => {
    const { authority, buyerLine } = readHost(file)
    for (const { phone, email } of [authority, buyerLine]) {
      expect(phone).toMatch(/^070-174 06 \d\d$/)
      expect(email).toMatch(/\.example$/)
    }
  })

  it('takes two counties that share nothing but what is the whole country’s', () => {
    const codes = ({ municipalities, industries }: typeof shipped | typeof other) =>
      [...municipalities, ...industries].map(({ code }) => code)
    expect(codes(other).filter((code) => codes(shipped).includes(code))).toEqual([])
    expect(other.caseNumberPrefix).not.toBe(shipped.caseNumberPrefix)
  })

  it.each(['UL', 'TH'])(
    'refuses %s before the numbers of cases, which is that of something else',
    (caseNumberPrefix) => {
      expect(() => readHost(fileWith(JSON.stringify({ ...shipped, caseNumberPrefix })))).toThrow(
        /caseNumberPrefix: numbers/,
      )
    },
  )

  it('takes another county from a file', () => {
    const county = { name: 'Exempel', fullName: { sv: 'Exempels län', en: 'Exempel County' }, code: '99' }
    const municipalities = [{ code: '9901', name: 'Ort', fullName: 'Orts kommun', tile: [0, 0] }]
    expect(readHost(fileWith(JSON.stringify({ ...shipped, county, municipalities }))).county.code).toBe('99')
  })

  it('says what is wrong in the file, and where', () => {
    const municipalities = [{ ...shipped.municipalities[0], code: '0180' }]
    expect(() => readHost(fileWith(JSON.stringify({ ...shipped, municipalities })))).toThrow(/municipalities: has 0180/)
    expect(() => readHost(fileWith('{'))).toThrow(/cannot be read as JSON/)
    expect(() => readHost(path.join(folder, 'none.json'))).toThrow(/cannot be read as JSON/)
  })
})
