import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { WeekForm, type WeekFormProps } from '@/components/week/week-form'
import { daysOfWeek } from '@/lib/calendar/weeks'
import { formatDay } from '@/lib/i18n/formats'
import type { FormState, Issue, Typed } from '@/lib/refusals/result'
import type { SavedWeek } from '@/lib/time/save-week'
import { drawInSwedish } from '../support/in-swedish'

const REQUEST = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const ALFA = 'UA-2026-0001'
const TUESDAY = `cell:${ALFA}:call:2026-11-24`
const WEDNESDAY = `cell:${ALFA}:call:2026-11-25`

const days = daysOfWeek('2026-11-23').map((day) => ({
  day,
  name: formatDay(day, 'sv', 'brief'),
  short: formatDay(day, 'sv', 'brief').slice(0, 6),
  isToday: day === '2026-11-27',
  isToCome: day > '2026-11-27',
}))

const week = {
  week: '2026-v48',
  days,
  rows: [
    {
      number: ALFA,
      activity: 'call',
      company: 'Alfa Bygg AB',
      touched: [],
      cells: { '2026-11-24': { minutes: 90, outside: 30, times: 3 } },
    },
    { number: ALFA, activity: 'travel', company: 'Alfa Bygg AB', touched: [], cells: {} },
    { number: 'UA-2026-0002', activity: 'call', company: 'Beta Trä AB', touched: ['message'], cells: {} },
    {
      number: 'UA-2026-0003',
      activity: 'review',
      company: null,
      touched: [],
      cells: { '2026-11-23': { minutes: 45, outside: 0, times: 1 } },
    },
  ],
  cases: [{ number: 'UA-2026-0009', company: 'Gamma Snickeri AB' }],
  lastActivity: 'call',
} as const

type Posted = Record<string, FormDataEntryValue>

function draw(
  answer: (sent: Posted) => FormState<SavedWeek> = () => ({ status: 'ok', value: { cells: 1, done: false } }),
) {
  const sent: Posted[] = []
  const save: WeekFormProps['save'] = async (_state, data) => {
    const posted = Object.fromEntries(data)
    sent.push(posted)
    return answer(posted)
  }
  return {
    ...drawInSwedish(
      <WeekForm {...week} requestId={REQUEST} justSaved={false} entries={4} isDone={false} save={save} />,
    ),
    sent,
  }
}

const cell = (name: string) => screen.getByRole('textbox', { name })
const refusing =
  (issues: Issue[]) =>
  (sent: Posted): FormState<SavedWeek> => ({
    status: 'refused',
    title: 'Något behöver rättas',
    issues,
    typed: sent as Typed,
  })

describe('the form of a week', () => {
  it('sends all its cells with what they showed, in one go', async () => {
    const { sent, container } = draw()
    expect(await axe(container)).toHaveNoViolations()
    await userEvent.type(cell('Alfa Bygg AB, Samtal, mån 23 nov'), '1,5')
    await userEvent.clear(cell('Alfa Bygg AB, Samtal, tis 24 nov'))
    await userEvent.click(screen.getByRole('button', { name: 'Spara veckan' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      week: '2026-v48',
      requestId: REQUEST,
      seen: `${TUESDAY}=3/90 cell:UA-2026-0003:review:2026-11-23=1/45`,
      [`cell:${ALFA}:call:2026-11-23`]: '1,5',
      [TUESDAY]: '',
      [`cell:${ALFA}:travel:2026-11-24`]: '',
    })
    expect(await screen.findByText('Veckan är sparad.')).toBeInTheDocument()
  })

  it('is saved and done in one press, the first button being the one of Enter', async () => {
    const { sent } = draw(() => ({ status: 'ok', value: { cells: 0, done: true } }))
    const buttons = screen.getAllByRole('button', { name: /^(Spara|Klar)/ }).map(({ textContent }) => textContent)
    expect(buttons).toEqual(['Spara veckan', 'Klar med veckan'])
    await userEvent.click(screen.getByRole('button', { name: 'Klar med veckan' }))
    await waitFor(() => expect(sent).toMatchObject([{ done: '4' }]))
    expect(await screen.findByText('Veckan är sparad och klar.')).toBeInTheDocument()
  })

  it('shows days to come and cases of others without a field, and says what is outside', () => {
    draw()
    expect(screen.queryByRole('textbox', { name: /lör 28 nov/ })).not.toBeInTheDocument()
    expect(screen.queryByRole('textbox', { name: /UA-2026-0003/ })).not.toBeInTheDocument()
    expect(screen.getByText(/inte ditt ärende/)).toBeInTheDocument()
    expect(cell('Alfa Bygg AB, Samtal, tis 24 nov')).toHaveAccessibleDescription(/^varav 30.min utanför$/)
    expect(screen.getByText(/du har skrivit meddelande, men ingen tid/)).toBeInTheDocument()
  })

  it('adds up by day, case and kind while one types, without what cannot be read', async () => {
    draw()
    const sums = () =>
      within(screen.getByRole('row', { name: /^Summa/ }))
        .getAllByRole('cell')
        .map((one) => one.textContent.replaceAll('\u00a0', ' '))
    expect(sums()).toEqual(['0:45', '1:30', '–', '–', '–', '–', '–', '2 tim 15 min'])
    await userEvent.type(cell('Alfa Bygg AB, Resa, tis 24 nov'), '1 tim')
    await userEvent.type(cell('Beta Trä AB, Samtal, ons 25 nov'), 'ett tag')
    await userEvent.type(cell('Ny rad, ons 25 nov'), '20')
    expect(sums()).toEqual(['0:45', '2:30', '0:20', '–', '–', '–', '–', '3 tim 35 min'])
    expect(screen.getByText(/totalt 2 tim 30 min/)).toBeInTheDocument()
    expect(screen.getByText(/Samtal 1 tim 30 min · Granskning 45 min · Resa 1 tim$/)).toBeInTheDocument()
  })

  it('goes with arrows and Enter as in a spreadsheet, and sends nothing half-way', async () => {
    const { sent } = draw()
    const start = cell('Alfa Bygg AB, Samtal, tis 24 nov')
    start.focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(cell('Alfa Bygg AB, Resa, tis 24 nov')).toHaveFocus()
    await userEvent.keyboard('45{Enter}')
    expect(cell('Beta Trä AB, Samtal, tis 24 nov')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(cell('Ny rad, tis 24 nov')).toHaveFocus()
    await userEvent.keyboard('{Enter}{ArrowRight}')
    expect(cell('Ny rad, ons 25 nov')).toHaveFocus()
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}')
    expect(cell('Beta Trä AB, Samtal, tis 24 nov')).toHaveFocus()
    expect(sent).toHaveLength(0)
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ [`cell:${ALFA}:travel:2026-11-24`]: '45' })
  })

  it('takes a block from a spreadsheet, and says what had no cell', async () => {
    draw()
    cell('Alfa Bygg AB, Resa, tors 26 nov').focus()
    await userEvent.paste('0:30\t15\t99\r\n\t1,5\r\n')
    expect(cell('Alfa Bygg AB, Resa, tors 26 nov')).toHaveValue('0:30')
    expect(cell('Alfa Bygg AB, Resa, fre 27 nov')).toHaveValue('15')
    expect(cell('Beta Trä AB, Samtal, fre 27 nov')).toHaveValue('1,5')
    expect(screen.getByText(/4 rutor fylldes av det du klistrade in\. Ett värde fick ingen ruta\./)).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /^Summa/ })).toHaveTextContent('1:45')
  })

  it('says at each cell why it was refused, and what can be done; what was typed and answered stays', async () => {
    const issues: Issue[] = [
      { field: TUESDAY, code: 'cap-reached', facts: { minutes: 60, minutesLeft: 20 }, sentence: 'Bara 20 min ryms.' },
      { field: WEDNESDAY, code: 'early-reason-missing', facts: { day: '2026-11-26' }, sentence: 'Säg varför.' },
    ]
    const { sent, container } = draw(refusing(issues))
    await userEvent.clear(cell('Alfa Bygg AB, Samtal, tis 24 nov'))
    await userEvent.type(cell('Alfa Bygg AB, Samtal, tis 24 nov'), '2:30')
    await userEvent.type(cell('Alfa Bygg AB, Samtal, ons 25 nov'), '15')
    await userEvent.click(screen.getByRole('button', { name: 'Spara veckan' }))
    expect(await screen.findByRole('link', { name: 'Alfa Bygg AB, tis 24 nov: Bara 20 min ryms.' })).toBeInTheDocument()
    const refused = cell('Alfa Bygg AB, Samtal, tis 24 nov')
    expect(refused).toHaveValue('2:30')
    expect(refused).toBeInvalid()
    expect(refused).toHaveAccessibleDescription(/Bara 20 min ryms/)
    expect(await axe(container)).toHaveNoViolations()

    await userEvent.click(
      screen.getByRole('checkbox', { name: /^Logga 20.min och registrera 40.min som tid utanför stödet$/ }),
    )
    await userEvent.selectOptions(screen.getByLabelText(/Varför gjordes arbetet/), 'called-first')
    await userEvent.click(screen.getByRole('button', { name: 'Spara veckan' }))
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).toMatchObject({
      [`beyond:${TUESDAY}`]: '40',
      [`early:${WEDNESDAY}`]: 'called-first',
      [TUESDAY]: '2:30',
    })
  })
})
