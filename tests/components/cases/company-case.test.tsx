import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import type { ComponentProps } from 'react'
import { CompanyCase } from '@/components/cases/company-case'
import { CompanyHead } from '@/components/cases/company-head'
import { STATUSES, type Status } from '@/lib/cases/status'
import { mayMove } from '@/lib/cases/moves'
import { messagesIn } from '@/lib/i18n/messages'
import type { StreamItem } from '@/lib/time/case-stream'
import { accepting, refusing } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const { casePage, caseForms, errors } = messagesIn('sv')
const NUMBER = 'UA-2026-0142'

/** What the staff know of the case. Each of these words is one that its company must not read. */
const SECRETS = {
  companyName: 'Registrerade Namnet AB',
  contactEmail: 'hemlig@example.test',
  otherCase: 'UA-2026-0099',
}

const at = new Date('2026-11-20T10:00:00Z')
const worked = { entry: 'work', minutes: 45, activity: 'meeting', workedOn: '2026-11-19', whoId: 'a2' } as const
const rest = {
  why: null,
  reasonCode: null,
  earlyReason: null,
  drawnAs: null,
  beside: null,
  lateReason: null,
  concernsOn: null,
  moved: null,
  text: null,
  reversed: false,
  waits: false,
  declined: null,
  from: null,
}
const items: StreamItem[] = [
  {
    kind: 'messages',
    id: 's1',
    at,
    who: 'Kim Kontakt',
    from: null,
    side: 'company',
    text: 'Vi är klara med prisbilagan.',
  },
  { kind: 'time', id: 's2', at, who: null, ...worked, ...rest },
  { kind: 'events', id: 's3', at, from: null, who: 'Lovisa Lead, projektledare', title: 'Tog emot ärendet.' },
]

type Props = ComponentProps<typeof CompanyCase>
const supportCase = {
  ...{ id: 'c1', number: NUMBER, version: 3, status: 'ongoing', statusSinceAt: new Date(0), openedAt: new Date(0) },
  ...{ openedVia: 'partner', waitingSinceAt: null, responseDueOn: '2026-11-24', companyId: 'o1', contactId: 'p1' },
  ...{ advisorId: 'a1', capMinutes: 300, usedMinutes: 135, reservedMinutes: 60, minutesLeft: 105 },
  ...{ mandateVerified: true, lastLoggingDay: null, outcome: null, result: null, orgKind: 'legal' },
  ...{ orgDisplay: '556999-0004', about: 'bid', needs: ['espd'], description: 'Vi har aldrig lämnat anbud.' },
  ...{ statedName: 'Provbolaget', contactName: 'Kim Kontakt', contactPhone: '+46701740699', callTime: 'morning' },
  ...{ municipalityCode: '9980', industry: 'construction', employees: '1-9', contactEmail: SECRETS.contactEmail },
  ...{ companyName: SECRETS.companyName, advisorName: 'Ada Rådgivare', advisorPhone: null, roundName: 'Steg två' },
  ...{ roundClosed: false, roundClosedOn: null, roundLogsUntil: null, roundOpenedOn: '2026-01-01', counted: ['call'] },
  rules: {
    ...{ capMinutes: 300, responseWorkingDays: 1, holdLapseHours: 48, lateAfterDays: 14 },
    ...({ missedDraws: 'booked', missedMinutes: 30, groupDraws: 'full', secondDraws: 'once' } as const),
    ...{ logDaysAfterClose: 14, logDaysAfterRound: 14 },
  },
  ...{
    predecessorNumber: null,
    sameCompany: [],
    lotRows: [],
    successorNumber: null,
    followedBy: [],
    meetings: [],
    sameProcurement: [SECRETS.otherCase],
  },
  ...{ firstPublicBid: null, barriers: null, why: null, declineReason: null, turnTo: null },
} as unknown as Props['supportCase']

const now = new Date('2026-11-21T10:00:00Z')
const promised = { code: 'by-day', day: '2026-12-01' } as const

function draw(of: Partial<Props['supportCase']> = {}, more: Partial<Props> = {}) {
  const shown = { ...supportCase, ...of }
  const { verified = true } = more
  const actions = {
    ...{ sendMessage: accepting(), recordResult: accepting(), endConsent: accepting() },
    ...{ chooseTime: accepting(), declineTimes: accepting() },
  }
  return drawInSwedish(
    <main>
      <CompanyHead
        {...{ supportCase: shown, promised, now, urgent: false }}
        up={{ page: '/mine', text: 'Mina ärenden' }}
        others={verified ? [] : null}
        earmarks={null}
        divides={verified}
      />
      <CompanyCase
        {...{
          supportCase: shown,
          otherMinutes: [],
          viewerId: 'p1',
          verified,
          now,
          actions,
          ownOffer: null,
          joining: { into: null, cases: [], twins: [] },
          helps: [],
        }}
        promised={promised}
        phone="010-111 22 33"
        stream={{ items, older: false, asked: { show: null, page: 1 } }}
        just={{ step: null, action: accepting() }}
        requestIds={{ message: '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11', note: 'n', log: 'l', undo: 'u', follow: 'f' }}
        host={{ municipality: 'Provstad', industry: 'Bygg', employees: '1–9' }}
        {...more}
      />
    </main>,
  )
}

describe('what a company sees of its case', () => {
  it.each(Object.entries(SECRETS))('is not what only the staff know: %s', (_what, secret) => {
    draw()
    expect(document.body).not.toHaveTextContent(secret)
  })

  it('is not why work was dated early, how the case came in, when to call, or who may speak for the company', () => {
    draw()
    const { earlyReasons, via, callTimes } = messagesIn('sv').caseWords
    for (const word of [earlyReasons['met-first'], via.partner, callTimes.morning, casePage.mandatesLink])
      expect(document.body).not.toHaveTextContent(word)
  })

  it('is no way to anything of the staff’s: no correction, no notes, no move but to withdraw', () => {
    draw()
    expect(screen.getAllByRole<HTMLAnchorElement>('link').filter(({ href }) => /\/tid\//.test(href))).toEqual([])
    expect(screen.queryByText(casePage.stream.show.notes)).not.toBeInTheDocument()
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([caseForms.message.send])
  })

  it('is who helps, its time by day and minutes, and what it said itself', async () => {
    const { container } = draw()
    const rows = within(screen.getByRole('list', { name: casePage.stream.show.all })).getAllByRole('listitem')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Meddelande · Företaget, Kim Kontakt.*prisbilagan/),
      expect.stringMatching(/^Tid · .*45\smin möte, 19\snovember\s2026 Bevis för 45\smin/),
      expect.stringMatching(/^Händelse · Lovisa Lead.*Tog emot ärendet/),
    ])
    expect(container).toHaveTextContent('Ada Rådgivare')
    expect(container).toHaveTextContent('Vi har aldrig lämnat anbud.')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is an advisor to call, once there is one, and else the desk', () => {
    draw({ advisorPhone: '+46701740611' }).unmount()
    draw({ advisorPhone: '+46701740611' })
    expect(screen.getByRole('link', { name: '070-174 06 11' })).toBeVisible()
    expect(screen.getByRole('link', { name: '010-111 22 33' })).toBeVisible()
    expect(screen.getByRole('heading', { name: casePage.yourAdvisor.heading })).toBeVisible()
  })

  it('is no advisor before there is one, and the day of the promised answer instead', () => {
    draw({ status: 'opened', advisorName: null })
    expect(screen.queryByRole('heading', { name: casePage.yourAdvisor.heading })).not.toBeInTheDocument()
    const next = screen.getByRole('region', { name: casePage.companyNext.heading })
    expect(next).toHaveTextContent('tisdag 1 december')
  })

  it('is when the bid is due, as the next step of a case under way', () => {
    const due = { bidDeadlineOn: '2026-12-01', bidDeadlineAt: new Date('2026-12-01T09:00:00Z') }
    draw(due)
    expect(screen.getByRole('region', { name: casePage.companyNext.heading })).toHaveTextContent(
      /inlämnat .*1 december/,
    )
  })

  it('is the company’s hours for the verified only', () => {
    const seen = draw()
    expect(document.body).toHaveTextContent(/kvar av/)
    seen.unmount()
    draw({}, { verified: false })
    expect(document.body).not.toHaveTextContent(/kvar av/)
    expect(screen.queryByRole('link', { name: casePage.inviteHeading })).not.toBeInTheDocument()
  })
})

describe.each(STATUSES)('a case that is %s', (status: Status) => {
  it('offers to withdraw and to write only while that can be done', () => {
    draw({ status })
    expect(screen.queryByRole('link', { name: casePage.withdraw }) !== null).toBe(mayMove('withdraw', status))
    const writes = status !== 'declined' && status !== 'withdrawn'
    expect(screen.queryByRole('button', { name: caseForms.message.send }) !== null).toBe(writes)
  })

  it('says in a sentence what happens', async () => {
    const { container } = draw({ status })
    expect(container.querySelector('main p.text-xl')?.textContent).toMatch(/\.$/)
    expect(await axe(container)).toHaveNoViolations()
  })
})

it('asks how the bid went when the case was closed with one', () => {
  draw({ status: 'closed', outcome: 'bid-submitted' })
  const asked = screen.getByRole('region', { name: casePage.resultHeading })
  expect(within(asked).getAllByRole('radio').length).toBeGreaterThan(2)
})

it('keeps a message that was refused, and says why', async () => {
  const refused = {
    ...{ sendMessage: refusing({ code: 'data-away' }), recordResult: accepting(), endConsent: accepting() },
    ...{ chooseTime: accepting(), declineTimes: accepting() },
  }
  draw({}, { actions: refused })
  await userEvent.type(screen.getByRole('textbox'), 'Hej')
  await userEvent.click(screen.getByRole('button', { name: caseForms.message.send }))
  expect(await screen.findByRole('alert')).toHaveTextContent(errors['data-away'])
  expect(screen.getByRole('textbox')).toHaveValue('Hej')
})

it('says in plain words how the hours of its round are counted', () => {
  draw()
  expect(screen.getByText('Så räknas timmarna')).toBeInTheDocument()
  expect(screen.getByText(/^I Steg två kan ett företag få upp till 5\stim stöd/)).toBeInTheDocument()
  expect(screen.getByText('Räknas: samtal.')).toBeInTheDocument()
  expect(
    screen.getByText('Räknas inte: möte, granskning, skriftligt svar, resa och administration.'),
  ).toBeInTheDocument()
  expect(screen.getByText(/^Du får svar inom en arbetsdag/)).toBeInTheDocument()
})

describe('times that it was offered', () => {
  const [first, second] = ['2026-12-01T09:00:00Z', '2026-12-02T12:00:00Z'].map((at) => new Date(at)) as [Date, Date]
  const ownOffer = {
    ...{ id: 'b1d0a6de-0000-4000-8000-000000000001', kind: 'meeting' as const, lengthMinutes: 90, reservedMinutes: 60 },
    ...{ place: 'Rum 1', endsAt: second, times: [first, second].map((startsAt) => ({ startsAt, free: true })) },
  }
  const region = () => screen.getByRole('region', { name: 'Välj en tid för mötet' })

  it('are chosen of on its own page, with what it draws and until when', async () => {
    const { container } = draw({}, { ownOffer })
    expect(region()).toHaveTextContent(/1.tim 30.min.*till och med.*1.tim bokas av ert stöd när du väljer/)
    const times = within(region()).getByRole('radiogroup', { name: 'Vilken tid passar?' })
    expect(within(times).getAllByRole('radio')).toHaveLength(2)
    expect(within(times).getByLabelText('Tisdag 1 december kl. 10.00')).toHaveAttribute('value', first.toISOString())
    expect(within(region()).getByText('Passar ingen av dem?')).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('sends which was chosen, and asks for one where none was', async () => {
    const chooseTime = accepting()
    const rest = { sendMessage: accepting(), recordResult: accepting(), endConsent: accepting() }
    draw({}, { ownOffer, actions: { ...rest, chooseTime, declineTimes: accepting() } })
    await userEvent.click(within(region()).getByRole('button', { name: 'Välj tiden' }))
    expect(await within(region()).findByRole('alert')).toHaveTextContent(errors['time-missing'])
    expect(chooseTime).not.toHaveBeenCalled()
    await userEvent.click(within(region()).getByLabelText('Onsdag 2 december kl. 13.00'))
    await userEvent.click(within(region()).getByRole('button', { name: 'Välj tiden' }))
    await waitFor(() => expect(chooseTime).toHaveBeenCalledTimes(1))
    expect(Object.fromEntries(chooseTime.mock.calls[0]?.[1] as FormData)).toMatchObject({
      ...{ offerId: ownOffer.id, time: second.toISOString() },
    })
  })

  it('say which are gone, and what to do when all are', () => {
    draw({}, { ownOffer: { ...ownOffer, times: [{ startsAt: first, free: false }] } })
    expect(within(region()).getByText(/Tisdag 1 december kl\. 10\.00 – inte längre ledig/)).toBeVisible()
    expect(within(region()).getByText('Ingen av tiderna är ledig längre.')).toBeVisible()
    expect(within(region()).queryByRole('radio')).toBeNull()
  })
})

describe('meetings', () => {
  const on = (day: string, place: string | null) => ({
    ...{ id: day, kind: 'meeting' as const, startsAt: `${day}T09:00:00+00:00`, lengthMinutes: 45, place },
    ...{ reservedMinutes: 30, participants: 'Per', sequence: 0 },
  })
  const next = () => screen.getByRole('region', { name: 'Nästa steg' })

  it('are the next ahead with day, clock, length and how to take part, and those after it', () => {
    const meetings = [
      on('2026-11-10', 'Rum 1'),
      on('2026-12-01', 'Teams: https://mote.example/rum'),
      on('2026-12-08', 'Rum 3'),
    ]
    draw({ meetings })
    expect(within(next()).getByText('Möte tisdag 1 december kl. 10.00')).toBeVisible()
    expect(next()).toHaveTextContent(/kl\. 10\.00, 45.min.*Plats: Teams: https.*Öppna länken när det är dags\./)
    expect(within(next()).getByRole('link', { name: 'https://mote.example/rum' })).toHaveAttribute(
      'href',
      'https://mote.example/rum',
    )
    expect(next()).toHaveTextContent(/Fler mötenMöte tisdag 8 december kl\. 10\.00, 45.min.*Rum 3/)
    expect(next()).not.toHaveTextContent(/10 november|Rum 1/)
  })

  it('stay while they are under way, and are no next step once they have been', () => {
    const { unmount } = draw({ meetings: [on('2026-11-21', null)] }, { now: new Date('2026-11-21T09:44:00Z') })
    expect(next()).toHaveTextContent(/Möte lördag 21 november kl\. 10\.00.*Ada Rådgivare berättar hur ni ses\./)
    unmount()
    draw({ meetings: [on('2026-11-21', null)] }, { now: new Date('2026-11-21T09:45:00Z') })
    expect(next()).not.toHaveTextContent('Möte')
  })
})
