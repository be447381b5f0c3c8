import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import type { ComponentProps } from 'react'
import { CaseHeader } from '@/components/cases/case-header'
import { CompanyCase } from '@/components/cases/company-case'
import { STATUSES, type Status } from '@/lib/cases/status'
import { mayMove } from '@/lib/cases/moves'
import { messagesIn } from '@/lib/i18n/messages'
import type { TimeEntry } from '@/lib/time/list-time-entries'
import { accepting, refusing } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const { casePage, caseForms, errors } = messagesIn('sv')
const NUMBER = 'UA-2026-0142'

/** What the staff know of the case. Each of these words is one that its company must not read. */
const SECRETS = {
  companyName: 'Registrerade Namnet AB',
  contactEmail: 'hemlig@example.test',
  note: 'Bolaget vet inte vad ett ramavtal är',
  otherCase: 'UA-2026-0099',
  previousAdvisor: 'Rut Rådgivare',
}

const entry: TimeEntry = {
  id: 'e1',
  place: 'ledger',
  kind: 'work',
  why: null,
  minutes: 45,
  activity: 'meeting',
  workedOn: '2026-11-20',
  recordedAt: new Date('2026-11-20T10:00:00Z'),
  advisorId: 'a2',
  advisorName: SECRETS.previousAdvisor,
  note: SECRETS.note,
  reasonCode: null,
  earlyReason: 'met-first',
  reversedById: null,
  reversesId: null,
  requestId: 'r1',
}

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
  ...{ roundClosed: false, roundClosedOn: null, roundLogsUntil: null, roundOpenedOn: '2026-01-01', counted: [] },
  ...{ predecessorNumber: null, successorNumber: null, followedBy: null, sameProcurement: [SECRETS.otherCase] },
  ...{ firstPublicBid: null, barriers: null, why: null, declineReason: null, turnTo: null },
} as unknown as Props['supportCase']

function draw(of: Partial<Props['supportCase']> = {}, more: Partial<Props> = {}) {
  const shown = { ...supportCase, ...of }
  const actions = { sendMessage: accepting(), recordResult: accepting(), endConsent: accepting() }
  return drawInSwedish(
    <main>
      <CaseHeader supportCase={shown} up={{ page: '/mine', text: 'Mina ärenden' }} urgent={false} />
      <CompanyCase
        {...{
          supportCase: shown,
          entries: [entry],
          otherMinutes: [],
          messages: [],
          viewerId: 'p1',
          verified: true,
          actions,
        }}
        promised={{ code: 'by-day', day: '2026-12-01' }}
        timeline={{ items: [], total: 0 }}
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
    expect(screen.queryByRole('heading', { name: casePage.notesHeading })).not.toBeInTheDocument()
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([caseForms.message.send])
  })

  it('is who helps, its time by day and minutes, and what it said itself', async () => {
    const { container } = draw()
    const row = screen.getAllByRole('row')[1] as HTMLElement
    expect(row).toHaveTextContent('2026-11-20')
    expect(row).toHaveTextContent('45 min')
    expect(container).toHaveTextContent('Ada Rådgivare')
    expect(container).toHaveTextContent('Vi har aldrig lämnat anbud.')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is the company’s hours for the verified only', () => {
    draw().unmount()
    draw({}, { verified: false })
    expect(document.body).not.toHaveTextContent('Steg två')
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
  const refused = { sendMessage: refusing({ code: 'data-away' }), recordResult: accepting(), endConsent: accepting() }
  draw({}, { actions: refused })
  await userEvent.type(screen.getByRole('textbox'), 'Hej')
  await userEvent.click(screen.getByRole('button', { name: caseForms.message.send }))
  expect(await screen.findByRole('alert')).toHaveTextContent(errors['data-away'])
  expect(screen.getByRole('textbox')).toHaveValue('Hej')
})
