import type { FileCell } from '@/lib/imports/file-cells'
import { rowDay, dayOrderOf } from '@/lib/imports/row-day'
import { rowMinutes } from '@/lib/imports/row-length'
import { MOST_ROWS } from '@/lib/imports/import-limits'
import { sheetRows } from '@/lib/imports/sheet-rows'
import { refused } from '@/tests/support/refused'

const KIMAI =
  'Date,From,To,Duration,Currency,Price,Internal price,Hourly rate,Fixed rate,Name,User,Email,Account number,Customer,Project,Activity,Description,Billable,Tags,Type,Category,Number,Project number,VAT-ID,Order number'
const TOGGL =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (SEK)'

/** A line with values under some of its headings. */
const line = (headings: string, values: Record<string, FileCell>) =>
  headings.split(',').map((heading) => values[heading] ?? '')

describe('the rows of a sheet', () => {
  it.each([
    ['Dag;Ärende;Tid;Slag;Anteckning;Varför sent;Varför före ärendet', 'template'],
    ['Day;Case;Time;Kind;Note;Why late;Why before the case', 'template'],
    // What the month's own file has.
    ['Dag;Ärende;Företag;Slag;Räknas;Minuter;Avser dag', 'template'],
    [KIMAI.replaceAll(',', ';'), 'kimai'],
    ['Datum;Från;till;Varaktighet;Pris;Användare;Kund;Projekt;Aktivitet;Beskrivning', 'kimai'],
    [TOGGL.replaceAll(',', ';'), 'toggl'],
    ['Description;Billable;Duration;Start date;Member;Project;Tags', 'toggl'],
  ])('are known by their headings: %s', (headings, format) => {
    const names = headings.split(';')
    const filled = names.map((name) => (/^(dag|day|date|datum|start date)$/i.test(name) ? '2026-11-22' : ''))
    expect(sheetRows([names, filled])).toMatchObject({ format, rows: [{ line: 2, day: '2026-11-22' }] })
  })

  it('are read from our template, whatever comes above it and between them', () => {
    const { rows } = sheetRows([
      ['Min tid', '', ''],
      ['  dag ', 'ÄRENDE', 'Tid', 'Slag', 'Anteckning'],
      [new Date('2026-11-22'), 'ua-2026-142', 90, 'Möte', '=HYPERLINK("x")'],
      ['', '', '', '', ''],
      ['21 nov 2026', 'UA-2026-0142', new Date('1899-12-30T01:30:00Z'), 'resa', null],
    ])
    const none = { early: '', late: '' }
    expect(rows).toEqual([
      {
        line: 3,
        day: '2026-11-22',
        number: 'ua-2026-142',
        length: '90',
        kind: 'Möte',
        note: '=HYPERLINK("x")',
        ...none,
      },
      { line: 5, day: '21 nov 2026', number: 'UA-2026-0142', length: '1:30:00', kind: 'resa', note: '', ...none },
    ])
  })

  it('of Kimai find their case in the project, and leave its closing sum', () => {
    const { rows } = sheetRows([
      KIMAI.split(','),
      line(KIMAI, { Date: '2026-11-22', Duration: '1.5', Project: 'UA-2026-0142 Plåtslagarna', Activity: 'Meeting', Description: 'Se även UA-2026-0001', Email: 'a@b.se' }),
      line(KIMAI, { Date: '2026-11-21', Duration: 0.25, Project: 'Diverse', Activity: 'Städning', Tags: 'fri,ua–2026–7', Email: 'A@b.se' }),
      line(KIMAI, { Duration: '1.75' }),
    ]) // prettier-ignore
    expect(rows).toMatchObject([
      { day: '2026-11-22', number: 'UA-2026-0142', length: '1.5', kind: 'meeting', note: 'Se även UA-2026-0001' },
      { day: '2026-11-21', number: 'UA-2026-0007', length: '0.25', kind: '' },
    ])
  })

  it('of Toggl find what was done in a task or a tag', () => {
    const { rows } = sheetRows([
      TOGGL.split(','),
      line(TOGGL, { 'Start date': '11/22/2026', Duration: '01:30:00', Description: 'Krav UA-2026-0142', Tags: 'viktigt, Granskning' }),
      line(TOGGL, { 'Start date': '11/21/2026', Duration: '00:15:00', Project: 'UA-2026-0143', Task: 'Samtal' }),
    ]) // prettier-ignore
    expect(rows).toMatchObject([
      { number: 'UA-2026-0142', kind: 'review', note: 'Krav UA-2026-0142' },
      { number: 'UA-2026-0143', kind: 'call' },
    ])
  })

  it.each([
    ['import-headings', [['Namn', 'Ålder'], ['Eva', '3']]],
    ['import-headings', []],
    ['import-no-rows', [['Dag', 'Ärende', 'Tid'], ['', '', '']]],
    ['import-many-people', [TOGGL.split(','), ...['a@b.se', 'c@d.se'].map((Email) => line(TOGGL, { Email, 'Start date': '2026-11-22' }))]],
    ['import-too-many-rows', [['Dag', 'Ärende', 'Tid'], ...Array.from({ length: MOST_ROWS + 1 }, () => ['2026-11-22', 'UA', '1'])]],
  ] as const)('are refused: %s', async (code, cells) => {
    await refused(async () => sheetRows(cells.map((one) => [...one])), code)
  }) // prettier-ignore
})

describe('the length of a row', () => {
  it.each([
    ['toggl', '01:30:00', 90],
    ['toggl', '1:29:31', 90],
    ['toggl', '0:00:10', 1],
    ['toggl', '0:00:00', 0],
    ['toggl', '30:00 min', 30],
    ['toggl', '45 sec', 1],
    ['toggl', '1.75 h', 105],
    ['toggl', '1:30', 90],
    ['toggl', '7260', null],
    ['kimai', '1.5', 90],
    ['kimai', '1,33', 80],
    ['kimai', '2', 120],
    ['kimai', '24', 1440],
    ['kimai', '2:05', 125],
    ['kimai', '7260', 121],
    ['kimai', '1e3', null],
    ['kimai', '-1.5', null],
    ['template', '1:30:00', 90],
    // As the form reads them.
    ['template', '1:30', null],
    ['template', '90', null],
  ] as const)('of %s: %s', (format, text, minutes) => {
    expect(rowMinutes(format, text)).toBe(minutes)
  })
})

describe('the day of a row', () => {
  it.each([
    ['2026-11-22', null, '2026-11-22'],
    ['2026-11-22 08:15:00', null, '2026-11-22'],
    ['2026-02-30', null, null],
    ['22/11/2026', null, '2026-11-22'],
    ['11/22/2026', null, '2026-11-22'],
    ['22.11.2026', 'month-first', '2026-11-22'],
    ['3.4.2026', null, '2026-04-03'],
    ['3/4/2026', 'day-first', '2026-04-03'],
    ['3/4/2026', 'month-first', '2026-03-04'],
    ['03/04/26', 'month-first', '2026-03-04'],
    ['4/4/2026', null, '2026-04-04'],
    ['3-4-2026', null, 'either'],
    ['3/4/2026', null, 'either'],
    ['13/13/2026', null, null],
    ['22 november 2026', null, '2026-11-22'],
    ['i förrgår kanske', null, null],
  ] as const)('%s, %s', (text, order, day) => {
    expect(rowDay(text, order)).toBe(day)
  })

  it('is written as the others of the file that can be read in one way only', () => {
    expect(dayOrderOf(['3/4/2026', '11/22/2026'])).toBe('month-first')
    expect(dayOrderOf(['3/4/2026', '22/11/2026'])).toBe('day-first')
    expect(dayOrderOf(['3/4/2026', '5/6/2026', 'x'])).toBeNull()
    expect(dayOrderOf(['11/22/2026', '22/11/2026'])).toBeNull()
  })
})
