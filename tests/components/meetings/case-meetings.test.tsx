import { screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { CaseMeetings } from '@/components/meetings/case-meetings'
import type { OfferedMeeting } from '@/lib/cases/find-case'
import { accepting } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

type Props = Parameters<typeof CaseMeetings>[0]
const meeting: Props['meetings'][number] = {
  ...{
    id: '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11',
    kind: 'meeting',
    startsAt: '2026-12-01T09:00:00+00:00',
    sequence: 0,
  },
  ...{ lengthMinutes: 45, reservedMinutes: 30, place: 'Exempelhuset', participants: 'Per' },
  ...{ requestId: 'r', fits: null },
}
const BEFORE = new Date('2026-12-01T08:59:00Z')
const AFTER = new Date('2026-12-01T09:01:00Z')
const works = { log: accepting(), withdraw: accepting() }
const draw = (props: Partial<Props>) =>
  drawInSwedish(
    <CaseMeetings
      number="UA-2026-0001"
      company="Berg AB"
      meetings={[meeting]}
      offer={null}
      books
      works={works}
      now={BEFORE}
      {...props}
    />,
  )

it('says when, how long, what is booked of the support, where and with whom', async () => {
  const { container } = draw({})
  expect(screen.getByText('Möte tisdag 1 december kl. 10.00')).toBeVisible()
  expect(container).toHaveTextContent(/45 min · Bokat av stödet: 30 min/)
  expect(screen.getByText('Plats: Exempelhuset')).toBeVisible()
  expect(screen.getByText('Med: Per')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByRole('link', { name: 'Ändra eller avboka' })).toHaveAttribute(
    'href',
    `/arenden/UA-2026-0001/moten?mote=${meeting.id}`,
  )
  expect(await axe(container)).toHaveNoViolations()
})

it('lets a lead book and change, and neither log nor offer times', () => {
  draw({ works: null, now: AFTER })
  expect(screen.getByRole('link', { name: 'Ändra eller avboka' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Boka möte' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Föreslå tider' })).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})

it('offers to log it in one tap once it has begun, with its own day and kind', async () => {
  const { container } = draw({ now: AFTER })
  expect(screen.getByRole('button', { name: /Logga 45.min som möte/ })).toHaveValue('45')
  const sent = Object.fromEntries(new FormData(container.querySelector('form') ?? undefined))
  expect(sent).toMatchObject({
    meetingId: meeting.id,
    activity: 'meeting',
    workedOn: '2026-12-01',
    number: 'UA-2026-0001',
  })
  expect(await axe(container)).toHaveNoViolations()
})

it('offers no more than fits: what does, and the rest as time outside the support', async () => {
  const { container, unmount } = draw({ now: AFTER, meetings: [{ ...meeting, fits: 20 }] })
  expect(container).toHaveTextContent(/Mötet är bokat för 45.min\. Bara 20.min av det ryms i stödet\./)
  expect(screen.getByRole('button', { name: /Logga 20.min som möte/ })).toHaveValue('20')
  const both = screen.getByRole('button', { name: /^Logga 20.min och registrera 25.min utanför stödet$/ })
  expect(both).toHaveValue('45:25')
  expect(screen.queryByRole('button', { name: /Logga 45/ })).toBeNull()
  expect(await axe(container)).toHaveNoViolations()
  unmount()
  draw({ now: AFTER, meetings: [{ ...meeting, fits: 0 }] })
  expect(screen.getByRole('button', { name: /^Registrera 45.min utanför stödet$/ })).toHaveValue('45:45')
  expect(screen.queryByRole('button', { name: /som möte/ })).toBeNull()
})

it('offers whoever works in the case to book one, and shows others what is booked and nothing to do', () => {
  draw({ meetings: [] })
  expect(screen.getByRole('link', { name: 'Boka möte' })).toBeVisible()
  const { container } = draw({ books: false, works: null, now: AFTER })
  expect(container.querySelectorAll('form, a')).toHaveLength(0)
  expect(draw({ books: false, works: null, meetings: [] }).container).toBeEmptyDOMElement()
})

it('shows all: the next first, those after it, and each that waits to be logged with a tap of its own', async () => {
  const on = (day: string, fits: number) => ({
    ...{ ...meeting, id: meeting.id.replace(/11$/, day), requestId: `r${day}`, fits },
    startsAt: `2026-12-${day}T09:00:00+00:00`,
  })
  const meetings = [on('01', 300), on('02', 20), on('08', 300), on('15', 300)]
  const { container } = draw({ meetings, now: new Date('2026-12-03T12:00:00Z') })
  const said = [...container.querySelectorAll('strong, h3')].map((one) => one.textContent)
  expect(said).toEqual([
    'Möte tisdag 8 december kl. 10.00',
    'Fler möten',
    'Möte tisdag 15 december kl. 10.00',
    'Väntar på att loggas',
    'Möte tisdag 1 december kl. 10.00',
    'Möte onsdag 2 december kl. 10.00',
  ])
  const sent = [...container.querySelectorAll('form')].map((form) => Object.fromEntries(new FormData(form)))
  expect(sent.map(({ requestId, workedOn }) => [requestId, workedOn])).toEqual([
    ['r01', '2026-12-01'],
    ['r02', '2026-12-02'],
  ])
  expect(screen.getByRole('button', { name: /^Logga 45.min som möte/ })).toHaveValue('45')
  expect(screen.getByRole('button', { name: /^Logga 20.min som möte/ })).toHaveValue('20')
  expect(screen.getAllByRole('link', { name: 'Ändra eller avboka' })).toHaveLength(4)
  expect(await axe(container)).toHaveNoViolations()
})

const offer: OfferedMeeting = {
  ...{ id: '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a12', status: 'waiting', reservedMinutes: 60, note: null },
  ...{ times: ['2026-12-02T09:00:00+00:00', '2026-12-03T12:30:00+00:00'], endsAt: '2026-12-03T12:30:00+00:00' },
}

it('says that times wait for an answer, which, until when, that nothing is held, and takes them back', async () => {
  const { container } = draw({ meetings: [], offer })
  expect(screen.getByText('Väntar på svar, två tider')).toBeVisible()
  expect(screen.getByText('torsdag 3 december kl. 13.30')).toBeVisible()
  expect(container).toHaveTextContent(/Inget är bokat av stödet än\. 1.tim bokas när företaget väljer\./)
  const form = screen.getByRole('button', { name: 'Dra tillbaka tiderna' }).closest('form') ?? undefined
  expect(Object.fromEntries(new FormData(form))).toMatchObject({ number: 'UA-2026-0001', offerId: offer.id })
  expect(screen.queryByRole('link', { name: 'Föreslå tider' })).toBeNull()
  expect(await axe(container)).toHaveNoViolations()
})

it('shows what the company wrote when no time fitted, and leads to other times', () => {
  draw({ meetings: [], offer: { ...offer, status: 'declined', note: 'Hellre på fredag' } })
  expect(screen.getByText('Ingen av tiderna passade')).toBeVisible()
  expect(screen.getByText(/Hellre på fredag/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Föreslå andra tider' })).toHaveAttribute(
    'href',
    '/arenden/UA-2026-0001/moten/tider',
  )
})
