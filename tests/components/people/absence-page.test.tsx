import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { AbsencePage } from '@/components/people/absence-page'
import { BeforeAway } from '@/components/people/before-away'
import { CoverSection } from '@/components/people/cover-section'
import { AwayLines } from '@/components/people/away-lines'
import type { Absence, AwayCase, AwayMeeting } from '@/lib/advisors/absence'
import { drawInSwedish } from '../support/in-swedish'

const ANNA = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const CARL = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a12'
const REQUEST = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a13'
const colleagues = [
  { id: ANNA, name: 'Anna Borta' },
  { id: CARL, name: 'Carl Svarar' },
]
const absence = (more: Partial<Absence> = {}): Absence => ({
  ...{ id: 'a1', advisorId: ANNA, advisor: 'Anna Borta', firstOn: '2099-12-01', lastOn: '2099-12-12' },
  ...{ weekdays: [], coverId: CARL, cover: 'Carl Svarar', coverAway: null, ...more },
})

const meeting: AwayMeeting = {
  ...{ absenceId: 'a1', id: 'm1', kind: 'meeting', startsAt: '2099-12-03T09:00:00Z' },
  ...{ number: 'UA-2099-0001', company: 'Provbygg AB' },
}
const away = { firstOn: '2099-12-05', lastOn: '2099-12-07', days: 3 }

function draw(ownId: string | null, absences: Absence[] = [absence()], meetings: AwayMeeting[] = []) {
  const sent: Record<string, FormDataEntryValue>[] = []
  const enter = async (_state: unknown, data: FormData) => {
    sent.push(Object.fromEntries(data))
    return { status: 'ok', value: { meetings: 2 } } as const
  }
  const drawn = drawInSwedish(
    <AbsencePage
      {...{ absences, colleagues, meetings, ownId }}
      requestId={REQUEST}
      enter={enter}
      withdraw={async () => ({ status: 'idle' })}
    />,
  )
  return { ...drawn, sent }
}

it('shows the lead who is away and who answers, with the way to hand over and to take it back', async () => {
  const { container } = draw(null)
  const row = within(screen.getByRole('row', { name: /^Anna Borta/ }))
  expect(row.getByText('1–12 december 2099')).toBeInTheDocument()
  expect(row.getByText('Carl Svarar')).toBeInTheDocument()
  expect(row.getByRole('link', { name: 'Lämna över ärenden' })).toHaveAttribute(
    'href',
    `/arenden?advisor=${ANNA}&status=open`,
  )
  expect(row.getByRole('button', { name: 'Ta bort: Anna Borta, 1–12 december 2099' })).toBeInTheDocument()
  expect(screen.getByRole('combobox', { name: 'Rådgivare' })).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

it('lets an advisor change their own and not those they answer for', async () => {
  const { container } = draw(CARL, [absence(), absence({ id: 'a2', advisorId: CARL, advisor: 'Carl Svarar', cover: null })])
  const theirs = within(screen.getByRole('row', { name: /^Anna Borta/ }))
  expect(theirs.queryByRole('button')).not.toBeInTheDocument()
  const own = within(screen.getByRole('row', { name: /^Carl Svarar/ }))
  expect(own.getByRole('button', { name: /^Ta bort/ })).toBeInTheDocument()
  expect(own.getByText('Ingen')).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Lämna över ärenden' })).not.toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
}) // prettier-ignore

it('says which booked meetings lie within an absence, and when nobody answers', async () => {
  const { container } = draw(null, [absence({ coverAway: away })], [meeting])
  const row = within(screen.getByRole('row', { name: /^Anna Borta/ }))
  expect(row.getByText('Ett bokat möte ligger under frånvaron:')).toBeInTheDocument()
  expect(row.getByRole('link', { name: /Provbygg AB$/ })).toHaveAttribute('href', '/arenden/UA-2099-0001#meeting')
  expect(row.getByText(/Då svarar ingen\.$/)).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

it('sends the days, who answers and the request, and no reason', async () => {
  const { sent } = draw(ANNA, [])
  expect(screen.getByText('Ingen frånvaro')).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('Första dagen'), '2099-12-01')
  await userEvent.type(screen.getByLabelText('Sista dagen'), '2099-12-12')
  const cover = screen.getByRole('combobox', { name: /^Svarar under tiden/ })
  expect(within(cover).queryByRole('option', { name: 'Anna Borta' })).not.toBeInTheDocument()
  await userEvent.selectOptions(cover, 'Carl Svarar')
  await userEvent.click(screen.getByRole('button', { name: 'Spara frånvaron' }))
  await waitFor(() =>
    expect(sent).toMatchObject([{ requestId: REQUEST, firstOn: '2099-12-01', lastOn: '2099-12-12', coverId: CARL }]),
  )
  expect(await screen.findByText(/^Frånvaron är sparad\. 2 bokade möten ligger under den\./)).toBeInTheDocument()
})

it('says above the work list when its advisor is away, and for whom they answer', async () => {
  const { container } = drawInSwedish(
    <AwayLines
      meetings={[meeting]}
      absences={[
        absence({ coverAway: away }),
        absence({ id: 'a2', advisorId: 'x', advisor: 'Disa', coverId: ANNA, weekdays: ['5'] }),
      ]}
      ownId={ANNA}
    />,
  )
  expect(screen.getByText(/^Du är borta 1–12 december 2099\. Carl Svarar svarar under tiden\./)).toBeInTheDocument()
  expect(screen.getByText('Du svarar för Disa fredagar, 1–12 december 2099.')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Ändra' })).toHaveAttribute('href', '/franvaro')
  expect(screen.getByText('Ett bokat möte ligger under frånvaron:')).toBeInTheDocument()
  expect(screen.getByText(/^Carl Svarar är också borta 3 av dagarna, 2099-12-05–2099-12-07\./)).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

describe('the cases that close while somebody is away', () => {
  const closing: AwayCase[] = ['UA-2099-0001', 'UA-2099-0002'].map((number, index) => ({
    ...{ absenceId: 'a1', number, version: index + 3, company: 'Provbygg AB', dueOn: '2099-12-03' },
  }))
  const answering = (sent: [string, FormDataEntryValue][][]) => async (_state: unknown, data: FormData) => {
    sent.push([...data])
    const rows = [{ number: 'UA-2099-0001', done: 'x' }, { number: 'UA-2099-0002', refused: 'Jäv.' }]
    return { status: 'ok', value: { advisorId: CARL, secondsLeft: 9, rows } } as const
  } // prettier-ignore
  const cover = (of: Partial<Absence>, cases = closing, sent: [string, FormDataEntryValue][][] = []) =>
    drawInSwedish(
      <CoverSection
        {...{ absences: [absence(of)], cases, meetings: [meeting], colleagues, today: '2099-11-20' }}
        give={answering(sent)}
      />,
    )

  it('are handed over to who answers in one press, and it is said what became of each', async () => {
    const sent: [string, FormDataEntryValue][][] = []
    const { container } = cover({}, closing, sent)
    expect(screen.getByText('Carl Svarar svarar')).toBeInTheDocument()
    expect(screen.getByText('Ett bokat möte ligger under frånvaron:')).toBeInTheDocument()
    expect(screen.getByText(/^2 öppna ärenden har sista dag under frånvaron/)).toBeInTheDocument()
    expect(screen.getByLabelText('UA-2099-0001 Provbygg AB, sista dag tors 3 dec 2099')).toBeChecked()
    await userEvent.click(screen.getByRole('button', { name: 'Lämna över valda till Carl Svarar' }))
    expect(await screen.findByText('UA-2099-0002: Jäv.')).toBeInTheDocument()
    expect(screen.getByRole('status')).toHaveTextContent('Överlämnade: UA-2099-0001')
    expect(sent[0]).toEqual([
      ['advisorId', CARL],
      ['chosen', 'UA-2099-0001 3'],
      ['chosen', 'UA-2099-0002 4'],
    ])
    expect(await axe(container)).toHaveNoViolations()
  })

  it('are handed over to somebody that the lead chooses where nobody answers', () => {
    cover({ coverId: null, cover: null })
    expect(screen.getByText('Ingen svarar')).toBeInTheDocument()
    const whom = within(screen.getByRole('combobox', { name: 'Lämna över till' }))
    expect(whom.queryByRole('option', { name: 'Anna Borta' })).not.toBeInTheDocument()
    expect(whom.getByRole('option', { name: 'Carl Svarar' })).toBeInTheDocument()
  })

  it('say of an absence whose cover is away, too, that nobody answers then', () => {
    cover({ coverAway: { ...away, lastOn: away.firstOn, days: 1 } })
    expect(screen.getByText('Carl Svarar svarar inte alla dagar')).toBeInTheDocument()
    expect(screen.getByText('Carl Svarar är också borta 2099-12-05. Då svarar ingen.')).toBeInTheDocument()
  })

  it('are said to be none, and an absence further ahead is not there yet', () => {
    cover({}, [])
    expect(screen.getByText('Inget öppet ärende har sista dag under frånvaron.')).toBeInTheDocument()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    const { container } = cover({ firstOn: '2099-12-21', lastOn: '2099-12-22' })
    expect(container).toBeEmptyDOMElement()
  })

  const before = (ownId: string, of: Partial<Absence> = {}) =>
    drawInSwedish(
      <BeforeAway
        {...{ absences: [absence(of)], cases: closing, ownId, today: '2099-11-20' }}
        giveBack={async () => ({ status: 'idle' })}
      />,
    )

  it('are offered above the work list to be given back, until the absence begins', async () => {
    const { container } = before(ANNA)
    expect(screen.getByText('2 ärenden har sista dag när du är borta, 1–12 december 2099')).toBeInTheDocument()
    expect(screen.getByText(/Carl Svarar svarar under tiden, men får inte ärendena av det\./)).toBeInTheDocument()
    expect(screen.getByLabelText(/^UA-2099-0002/)).not.toBeChecked()
    expect(screen.getByRole('button', { name: 'Lämna tillbaka valda' })).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })

  it.each([
    ['who covers', CARL, {}],
    ['who is away already', ANNA, { firstOn: '2099-11-20' }],
  ])('are not offered to %s', (_who, ownId, of) => {
    expect(before(ownId, of).container).toBeEmptyDOMElement()
  })
})
