import { readSheet } from 'read-excel-file/node'
import { participantsSheet } from '@/lib/trainings/participants-sheet'
import type { Participant } from '@/lib/trainings/list-participants'

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
  const rows = await readSheet(await participantsSheet([participant(), participant({ checkedInAt: null })], words))
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
  const file = await participantsSheet([participant({ organisation })], words)
  const [, row] = await readSheet(file)
  expect(row?.[2]).toBe(organisation.replace('\u0007', '').trim())
  expect(file.includes('<f>')).toBe(false)
})
