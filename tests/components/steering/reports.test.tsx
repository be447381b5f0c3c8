import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { createTranslator, NextIntlClientProvider } from 'next-intl'
import { ComparePage } from '@/components/steering/compare-page'
import { DraftReportPage } from '@/components/steering/draft-report-page'
import { FrozenReportPage, WithheldReport } from '@/components/steering/frozen-report-page'
import { reportTabs } from '@/components/steering/report-sheets'
import { ReportsPage } from '@/components/steering/reports-page'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Frozen, ReportContent, Words } from '@/lib/steering/report'

const draw = (children: React.ReactNode, locale: Locale = 'sv') =>
  render(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone={zone}>
      {children}
    </NextIntlClientProvider>,
  )
const idle = async () => ({ status: 'idle' as const })
const said = (sv: string, en = `${sv} in English`): Words => ({ sv, en })

const content: ReportContent = {
  ...{ form: 1, no: 2, name: 'Oktober', summary: '=1+1\nDet går bra.', version: 3 },
  round: { code: 'r', name: 'Hösten', openedOn: '2026-09-01', endsOn: null, closedOn: null },
  ...{ until: '2026-10-31', countedAt: '2026-10-31T14:00:00.000Z' },
  before: { no: 1, name: 'September', until: '2026-09-30' },
  figures: [
    { key: 'cases', label: said('Ärenden'), explained: said('Alla.'), unit: 'count', shown: 12, target: 40, before: 7 },
    { key: 'won', label: said('Vunna'), explained: said('De som vann.'), unit: 'count', shown: 'few', target: 8, before: 0 },
    { key: 'hours', label: said('Timmar'), explained: said('Minuter.'), unit: 'minutes', shown: 630, target: null, before: 700 },
    { key: 'wait', label: said('Väntan'), explained: said('På klockan.'), unit: 'seconds', shown: 129_600, target: null, before: null },
    { key: 'mean', label: said('Nöjdhet'), explained: said('Medel.'), unit: 'tenths', shown: 42, target: 45, before: 42 },
    { key: 'value', label: said('Värde'), explained: said('Kronor.'), unit: 'sek', shown: null, target: null, before: null },
  ],
  tables: [
    { key: 'month', caption: said('Efter månad'), heading: said('Månad'), unit: 'count', rows: [{ label: said('september 2026'), shown: 7 }, { label: said('oktober 2026'), shown: 'hidden' }], sum: 12 },
    { key: 'place', caption: said('Efter kommun'), heading: said('Kommun'), unit: 'count', rows: null, sum: 12 },
  ],
  smallNumbers: said('Små tal döljs.'),
} // prettier-ignore
const frozen: Frozen = {
  ...{ digest: 'ab'.repeat(32), checkpointNo: 7, frozenAt: new Date('2026-11-01T09:00Z'), frozenBy: 'Maja' },
}
const listed = [
  { no: 3, name: 'Ett utkast', round: 'Hösten', begunAt: new Date('2026-11-02T09:00Z'), frozenAt: null },
  ...[2, 1].map((no) => ({
    ...{ no, name: `Rapport ${no}`, round: 'Hösten', begunAt: new Date('2026-10-01T09:00Z') },
    frozenAt: new Date('2026-11-01T09:00Z'),
  })),
]
const rounds = [{ code: 'r', name: 'Hösten' }]

describe('the reports to the steering group', () => {
  it.each(['sv', 'en'] as const)('have no fault that axe finds, in %s', async (locale) => {
    const { container } = draw(<ReportsPage {...{ locale, reports: listed, rounds }} begin={idle} />, locale)
    expect(await axe(container)).toHaveNoViolations()
  })

  it('are begun by the leads alone, and compared when there are two', () => {
    draw(<ReportsPage locale="sv" reports={listed} rounds={rounds} begin={null} />)
    expect(screen.queryByRole('button', { name: 'Börja' })).toBeNull()
    expect(screen.getByLabelText('Den första')).toHaveValue('1')
    expect(screen.getByLabelText('Den andra')).toHaveValue('2')
    expect(screen.getByRole('link', { name: 'Ett utkast' })).toHaveAttribute('href', '/ledning/rapporter/3')
  })

  it('say that there is none yet', () => {
    draw(<ReportsPage locale="sv" reports={[]} rounds={rounds} begin={idle} />)
    expect(screen.getByText('Ingen rapport än')).toBeInTheDocument()
  })
})

describe('a frozen report', () => {
  it.each(['sv', 'en'] as const)('has no fault that axe finds, in %s', async (locale) => {
    const { container } = draw(<FrozenReportPage locale={locale} report={{ content, frozen }} />, locale)
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says each figure in its unit, with target, the report before and the change', () => {
    draw(<FrozenReportPage locale="sv" report={{ content, frozen }} />)
    const row = (name: string) =>
      [...(screen.getAllByRole('rowheader', { name })[0]?.parentElement?.children ?? [])].map((cell) => cell.textContent?.replaceAll('\u00a0', ' ')) // prettier-ignore
    expect(row('Ärenden')).toEqual(['Ärenden', '12', 'Mål 40', '30 %', '7', '+5'])
    expect(row('Vunna')).toEqual(['Vunna', 'färre än 5', 'Mål 8', '–', '0', '–'])
    expect(row('Timmar')).toEqual(['Timmar', '10 tim 30 min', '–', '–', '11 tim 40 min', '−1 tim 10 min'])
    expect(row('Nöjdhet')).toEqual(['Nöjdhet', '4,2', 'Mål 4,5', '93 %', '4,2', '±0'])
    expect(screen.getByText(frozen.digest)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Hämta som Excel' })).toHaveAttribute('href', '/api/lists/steering-report/2?as=xlsx')
  }) // prettier-ignore

  it('is not shown to who may not see its round whole', async () => {
    const { container } = draw(<WithheldReport locale="sv" />)
    expect(screen.getByText('Rapporten visas inte för dig')).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is a workbook of days as days, numbers as numbers, and a text that is no formula', () => {
    const t = createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'steering' })
    const tabs = reportTabs(content, 'sv', t)
    expect(tabs.map(({ tab }) => tab)).toEqual(['Om rapporten', 'Siffror', 'Efter månad', 'Efter kommun', 'Så räknar vi'])
    const [about, figures, months] = tabs.map(({ sheet }) => sheet.rows)
    expect(about?.[3]).toEqual(['Från och med', new Date('2026-09-01T00:00Z')])
    expect(about?.at(-1)).toEqual(['Sammanfattning', content.summary])
    expect(figures).toEqual([
      ['Ärenden', 12, 'antal', 40, 7],
      ['Vunna', '1–4', 'antal', 8, 0],
      ['Timmar', 10.5, 'timmar', null, 11.67],
      ['Väntan', 1.5, 'dygn', null, null],
      ['Nöjdhet', 4.2, 'av 5', 4.5, 4.2],
      ['Värde', null, 'kronor', null, null],
    ])
    expect(months).toEqual([['september 2026', 7], ['oktober 2026', '…'], ['Summa', 12]])
  }) // prettier-ignore
})

describe('a draft', () => {
  const draft = { id: '0197a3f0-0000-7000-8000-000000000001', version: 3, mayFreeze: true, content }

  it('has its words to write, a step that freezes it, and what it says now, with no fault that axe finds', async () => {
    const { container } = draw(<DraftReportPage {...{ locale: 'sv', draft, write: idle }} />)
    expect(screen.getByRole('textbox', { name: /^Sammanfattning/ })).toHaveValue(content.summary)
    const save = screen.getByRole('button', { name: 'Spara' })
    const freeze = screen.getByRole('button', { name: 'Frys för gott' })
    // What is typed goes along with either, and the Enter key in the name saves.
    expect([freeze.closest('form'), freeze]).toEqual([
      save.closest('form'),
      expect.objectContaining({ name: 'step', value: 'freeze' }),
    ])
    expect(save.compareDocumentPosition(freeze)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is not frozen by who may not see its round whole, and says so', () => {
    draw(<DraftReportPage {...{ locale: 'sv', write: idle }} draft={{ ...draft, mayFreeze: false }} />)
    expect(screen.queryByRole('button', { name: /^Frys/ })).toBeNull()
    expect(screen.getByText(/någon annan i ledningen behöver frysa/i)).toBeInTheDocument()
  })
})

describe('two reports', () => {
  it('stand side by side, each figure with its change where both show it', async () => {
    const [first] = content.figures
    const earlier = { ...content, no: 1, name: 'September', figures: [{ ...first!, shown: 7 }] }
    const frozenOnes = listed.filter(({ frozenAt }) => frozenAt !== null)
    const { container } = draw(<ComparePage locale="sv" frozen={frozenOnes} pair={{ one: earlier, other: content }} />)
    const cells = [...(screen.getByRole('rowheader', { name: 'Ärenden' }).parentElement?.children ?? [])]
    expect(cells.map((cell) => cell.textContent)).toEqual(['Ärenden', '7', '12', '+5'])
    expect(await axe(container)).toHaveNoViolations()
  })

  it('have not changed where they are said alike', () => {
    const wait = (shown: number) => [{ ...content.figures[3]!, shown }]
    const pair = { one: { ...content, figures: wait(432_000) }, other: { ...content, figures: wait(432_420) } }
    draw(<ComparePage locale="sv" frozen={[]} pair={pair} />)
    const cells = [...(screen.getByRole('rowheader', { name: 'Väntan' }).parentElement?.children ?? [])]
    expect(cells.map((cell) => cell.textContent)).toEqual(['Väntan', '5 dygn', '5 dygn', '±0'])
  })

  it('stand side by side with their tables, row by row, and what only one of them has alone', async () => {
    const months = (rows: ReportContent['tables'][number]['rows'], sum: number) => [
      { ...content.tables[0]!, rows, sum },
    ]
    const earlier = { ...content, no: 1, tables: months([{ label: said('september 2026'), shown: 6 }], 6) }
    const sector = { key: 'sector', caption: said('Efter bransch'), heading: said('Bransch'), unit: 'count' as const }
    const later = {
      ...content,
      tables: [...content.tables, { ...sector, rows: [{ label: said('Bygg'), shown: 9 }], sum: 9 }],
    }
    const { container } = draw(<ComparePage locale="sv" frozen={[]} pair={{ one: earlier, other: later }} />)
    const rowsOf = (name: string) =>
      [...screen.getByRole('table', { name }).querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      )
    expect(rowsOf('Efter månad')).toEqual([
      ['september 2026', '6', '7', '+1'],
      ['oktober 2026', '–', messagesIn('sv').figures.hidden, '–'],
      ['Summa', '6', '12', '+6'],
    ])
    expect(rowsOf('Efter bransch')).toEqual([
      ['Bygg', '–', '9', '–'],
      ['Summa', '–', '9', '–'],
    ])
    expect(screen.getByRole('heading', { name: 'Efter kommun' }).parentElement).toHaveTextContent(
      'Visas när det finns fler',
    )
    expect(await axe(container)).toHaveNoViolations()
  })

  it('are asked for until there are two', () => {
    draw(<ComparePage locale="sv" frozen={[]} pair={null} />)
    expect(screen.getByText('Välj två frysta rapporter att jämföra.')).toBeInTheDocument()
  })
})
