import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import shipped from '@/lib/config/dalarna.json'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ua-smallest-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SMALLEST = {
  ...shipped,
  county: { name: 'Ön', fullName: { sv: 'Öns län', en: 'The Island' }, code: '09' },
  municipalities: [{ code: '0901', name: 'Ön', fullName: 'Region Ön', tile: [0, 0] }],
  industries: [{ code: 'all', label: { sv: 'Allt', en: 'All' }, sni2007: [] }],
  employeeBands: [{ code: 'any', label: { sv: 'Någon', en: 'Any' }, from: 1, to: 2 }],
}

it('the demo’s companies and rooms find a place also in a county of one municipality and one sector', async () => {
  process.env.HOST_FILE = path.join(folder, 'host.json')
  writeFileSync(process.env.HOST_FILE, JSON.stringify(SMALLEST))
  const { companyInputOf, FIRMS } = await import('@/prisma/seed/companies')
  const { inTheCounty } = await import('@/prisma/seed/places')
  for (const firm of Object.values(FIRMS)) {
    expect(companyInputOf(firm)).toMatchObject({ municipalityCode: '0901', industry: 'all', employees: 'any' })
    expect(companyInputOf(firm).companyName).toContain(' i Ön ')
  }
  expect(inTheCounty('{county}: {town 10} och {town 3}')).toBe('Ön: Ön och Ön')
})
