import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { csvFile } from '@/lib/lists/csv-file'
import { excelFile } from '@/lib/lists/excel-file'
import { participantsSheet } from '@/lib/registrations/participants-sheet'
import { XSS_PAYLOADS } from '@/tests/journeys/support/xss-payloads'
import type { Participant } from '@/lib/registrations/list-participants'

const headings = ['Namn', 'E-post', 'Organisation', 'Läge', 'Anmäld', 'Kom, dag', 'Kom, klockan'] as const
const words = { headings, status: (status: string) => `läge ${status}` }

const participant = (more: Partial<Participant> = {}): Participant => ({
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Petra Prövare',
  email: 'petra@example.com',
  organisation: null,
  status: 'seated',
  queueNo: 1,
  registeredAt: new Date('2026-10-25T23:30:00Z'),
  offerEndsAt: null,
  checkedInAt: new Date('2026-12-03T07:55:00Z'),
  ...more,
})

it('has real days, Swedish clock times, and empty cells where nothing is known', async () => {
  const rows = await readSheet(
    await excelFile(participantsSheet([participant(), participant({ checkedInAt: null })], words)),
  )
  expect(rows).toEqual([
    [...headings],
    [
      'Petra Prövare', 'petra@example.com', null, 'läge seated', new Date('2026-10-26T00:00:00Z'),
      new Date('2026-12-03T00:00:00Z'), '08:55',
    ],
    ['Petra Prövare', 'petra@example.com', null, 'läge seated', new Date('2026-10-26T00:00:00Z'), null, null],
  ]) // prettier-ignore
})

it.each([
  '=1+1',
  '+46701740605',
  '-1',
  '@SUM(A1)',
  '=HYPERLINK("http://example.com")',
  '\t=1',
  '<b>&',
  '12',
  'a\u0007b',
])('keeps %j as the text it is', async (organisation) => {
  const file = await excelFile(participantsSheet([participant({ organisation })], words))
  const [, row] = await readSheet(file)
  expect(row?.[2]).toBe(organisation.replace('\u0007', '').trim())
  expect(file.includes('<f>')).toBe(false)
})

const csv = (people: Participant[], said: typeof words) => csvFile(participantsSheet(people, said))
const parsed = (file: string) => parse(file, { bom: true, delimiter: ';', record_delimiter: '\r\n' })

it('is the same table as text', () => {
  expect(parsed(csv([participant(), participant({ checkedInAt: null })], words))).toEqual([
    [...headings],
    ['Petra Prövare', 'petra@example.com', '', 'läge seated', '2026-10-26', '2026-12-03', '08:55'],
    ['Petra Prövare', 'petra@example.com', '', 'läge seated', '2026-10-26', '', ''],
  ])
})

const FORMULAS = [
  '=1+1', '+46701740605', '-1', '@SUM(A1)', '=cmd|"/c calc"!A0', '\t=1', '＝1+1', '"', ';', 'a";"b', 'a\r\n=1;2', "';",
] // prettier-ignore

it('keeps every hostile text one field that no spreadsheet runs', () => {
  const texts = [...FORMULAS, ...XSS_PAYLOADS]
  const people = texts.map((text) => participant({ name: text, organisation: text }))
  const rows = parsed(csv(people, words)).slice(1)
  expect(rows).toHaveLength(texts.length)
  for (const [index, row] of rows.entries()) {
    expect(row).toHaveLength(headings.length)
    const [field = '', , again] = row
    expect(again).toBe(field)
    expect(field).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    const asItWas = texts[index]?.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    expect([asItWas, `'${asItWas}`]).toContain(field)
  }
})
