import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { CloseRoundPage } from '@/components/rounds/close-round-page'
import { PrepareRoundPage } from '@/components/rounds/prepare-round-page'
import { RoundsPage } from '@/components/rounds/rounds-page'
import { minutes } from '@/lib/calendar/minutes'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import type { OpenWork } from '@/lib/cases/count-open-work'
import type { Locale } from '@/lib/i18n/pathnames'
import { USUAL_DRAWS } from '@/lib/rounds/draws'
import type { PreparedRound } from '@/lib/rounds/prepared-round'
import { wholeTargets } from '@/lib/rounds/targets'
import { USUAL_WEIGHTS } from '@/lib/rounds/weights'

const draw = (children: React.ReactNode, locale: Locale = 'sv') =>
  render(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone={zone}>
      {children}
    </NextIntlClientProvider>,
  )

const nothingYet = async () => ({ status: 'idle' }) as const
const round = {
  ...{ id: 'r', code: 'now', name: 'Hösten', openedOn: '2026-09-01', closedOn: null, capMinutes: 300 },
  ...{
    responseWorkingDays: 3,
    logDaysAfterClose: 14,
    logDaysAfterRound: 14,
    lateAfterDays: 10,
    coolingMonths: 6,
    holdLapseHours: 24,
  },
  ...{ nextOpensOn: null, staffLoginLink: false, likelyMinutes: 180 },
  ...USUAL_DRAWS,
  ...USUAL_WEIGHTS,
  counted: ['call' as const, 'meeting' as const],
}
const shut = { ...round, closedOn: '2026-11-01' }
const {
  capMinutes: _cap,
  nextOpensOn: _next,
  openedOn: _from,
  closedOn: _to,
  logDaysAfterClose: _days,
  ...rules
} = round
const aPreparation: PreparedRound = {
  ...{ ...rules, ...wholeTargets({ won: 9 }), id: 'p', version: 3, code: '2027-1', name: 'Våren' },
  ...{ opensOn: '2027-01-01', cap: minutes(240) },
}
const given = {
  locale: 'sv',
  targets: [],
  prepared: null,
  actions: {
    ...{ open: nothingYet, plan: nothingYet, setTargets: nothingYet },
    ...{ openPrepared: nothingYet, discard: nothingYet },
  },
  today: '2026-11-23',
  responseWorkingDays: 2,
} as const

describe('the rounds', () => {
  it.each([
    ['an open round', [round]],
    ['none', []],
  ])('have no fault that axe finds, with %s', async (_name, known) => {
    const { container } = draw(<RoundsPage {...given} rounds={known} hasDirectory={false} />)
    expect(await axe(container)).toHaveNoViolations()
  })

  it('say what is wrong with a new one, with no fault that axe finds', async () => {
    const { container } = draw(<RoundsPage {...given} rounds={[]} hasDirectory />)
    await userEvent.click(screen.getByRole('button', { name: 'Öppna rundan' }))
    expect(await screen.findByRole('link', { name: 'Skriv programrundans namn' })).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('are opened with the shipped rules as a start', () => {
    draw(<RoundsPage {...given} rounds={[]} hasDirectory />)
    expect(screen.getByLabelText('Första dagen')).toHaveValue('2026-11-23')
    expect(screen.getByLabelText('Granskning')).toBeChecked()
    expect(screen.getByLabelText('Resa')).not.toBeChecked()
    expect(screen.getByLabelText(/länk i mejl/)).not.toBeChecked()
  })

  it('are opened with the rules of the one before, and say so', () => {
    draw(<RoundsPage {...given} rounds={[shut, { ...shut, id: 'older', holdLapseHours: 5 }]} hasDirectory />)
    expect(screen.getByText('Reglerna är som i Hösten. Ändra det som ska vara annorlunda.')).toBeInTheDocument()
    expect(screen.getByLabelText(/^Tak för varje företag/)).toHaveValue('5\u00a0tim')
    expect(screen.getByLabelText('Svar inom så många arbetsdagar')).toHaveValue('3')
    expect(screen.getByLabelText(/^Dagar som arbete får loggas i efterhand/)).toHaveValue('10')
    expect(screen.getByLabelText(/^Timmar efter ett möte/)).toHaveValue('24')
    expect(screen.getByLabelText(/^Karens efter en bindning/)).toHaveValue('6')
    expect(screen.getByLabelText('Möte')).toBeChecked()
    expect(screen.getByLabelText('Granskning')).not.toBeChecked()
    expect(screen.getByLabelText('Namn')).toHaveValue('')
  })

  it('offer links for the staff, and say why, where there is no directory', () => {
    draw(<RoundsPage {...given} rounds={[shut]} hasDirectory={false} />)
    expect(screen.getByLabelText(/länk i mejl/)).toBeChecked()
    expect(screen.getByLabelText(/länk i mejl/)).toHaveAccessibleDescription(/^Behövs: /)
  })

  it('say between rounds when the next one opens, and take the days that late time is given', () => {
    draw(<RoundsPage {...given} rounds={[{ ...shut, nextOpensOn: '2027-01-11' }]} hasDirectory />)
    expect(screen.getByLabelText(/När öppnar nästa runda/)).toHaveValue('2027-01-11')
    expect(screen.getByLabelText(/Dagar efter rundans sista dag/)).toHaveValue('14')
  })

  it('are closed on a page of its own', () => {
    draw(<RoundsPage {...given} rounds={[round]} hasDirectory={false} />)
    expect(screen.getByRole('link', { name: /Stäng rundan/ })).toHaveAttribute('href', '/ledning/rundor/stang')
    expect(screen.queryByRole('button', { name: /Stäng/ })).toBeNull()
  })

  it('show the targets of the open one as they would be typed, and what they were before', async () => {
    const first = { ...wholeTargets({ cases: 30, minutes: 18_000 }), no: 1, setAt: new Date('2026-09-01T08:00Z') }
    const now = { ...first, cases: 40, satisfactionTenths: 42, no: 2, setAt: new Date('2026-10-05T08:00Z') }
    const { container } = draw(<RoundsPage {...given} rounds={[round]} targets={[now, first]} hasDirectory />)
    expect(screen.getByLabelText(/^Ärenden/)).toHaveValue('40')
    expect(screen.getByLabelText(/^Timmar använda/)).toHaveValue('300')
    expect(screen.getByLabelText(/^Nöjdhet/)).toHaveValue('4,2')
    expect(screen.getByText('5 oktober 2026: Ärenden från 30 till 40; Nöjdhet från – till 4,2')).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('say of a target what is wrong with it and keep what was typed', async () => {
    draw(<RoundsPage {...given} rounds={[round]} hasDirectory />)
    await userEvent.type(screen.getByLabelText(/^Vunna upphandlingar/), 'många')
    await userEvent.click(screen.getByRole('button', { name: 'Spara målen' }))
    expect(await screen.findByRole('link', { name: /^Skriv målet som ett heltal/ })).toBeInTheDocument()
    expect(screen.getByLabelText(/^Vunna upphandlingar/)).toHaveValue('många')
  })

  it('propose for a new one the targets of the one before, without its last day', () => {
    const targets = [
      { ...wholeTargets({ cases: 30, endsOn: '2026-11-01' }), no: 1, setAt: new Date('2026-09-01T08:00Z') },
    ]
    draw(<RoundsPage {...given} rounds={[shut]} targets={targets} hasDirectory />)
    expect(screen.getByLabelText(/^Ärenden/)).toHaveValue('30')
    expect(screen.getByLabelText(/^Rundans planerade sista dag/)).toHaveValue('')
  })
})

describe('the next round', () => {
  const prepare = (props: Partial<Parameters<typeof PrepareRoundPage>[0]>) => (
    <PrepareRoundPage
      {...{ locale: 'sv', prepared: null, before: round, targets: undefined, prepare: nothingYet }}
      {...{ hasDirectory: false, responseWorkingDays: 2, ...props }}
    />
  )

  it('is prepared with the rules of the one that is open, from the day after its last', async () => {
    const targets = wholeTargets({ cases: 30, endsOn: '2098-12-31' })
    const { container } = draw(prepare({ targets }))
    expect(screen.getByText('Reglerna är som i Hösten. Ändra det som ska vara annorlunda.')).toBeInTheDocument()
    expect(screen.getByLabelText(/^Första dagen/)).toHaveValue('2099-01-01')
    expect(screen.getByLabelText(/^Karens efter en bindning/)).toHaveValue('6')
    expect(screen.getByLabelText(/^Ärenden/)).toHaveValue('30')
    expect(screen.getByLabelText(/^Rundans planerade sista dag/)).toHaveValue('')
    expect(container.querySelector('input[name=preparedId]')).toHaveValue('')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is changed as it was prepared', () => {
    draw(prepare({ prepared: aPreparation }))
    expect(screen.getByLabelText(/^Första dagen/)).toHaveValue('2027-01-01')
    expect(screen.getByLabelText(/^Tak för varje företag/)).toHaveValue('4\u00a0tim')
    expect(screen.getByLabelText(/^Vunna upphandlingar/)).toHaveValue('9')
  })

  it('says that it is prepared, when it opens and what becomes of the open one', async () => {
    const { container } = draw(<RoundsPage {...given} rounds={[round]} prepared={aPreparation} hasDirectory />)
    expect(screen.getByText('Förberedd, öppnar 1 januari 2027')).toBeInTheDocument()
    const card = within(screen.getByRole('region', { name: 'Våren' }))
    expect(card.getByText('Tak för varje företag').nextElementSibling).toHaveTextContent('4 tim')
    expect(card.getByText('Räknas').nextElementSibling).toHaveTextContent('Samtal, Möte')
    expect(card.getByText('Timmar efter ett möte som tiden är reserverad').nextElementSibling).toHaveTextContent('24')
    expect(screen.getByText(/Hösten stängs då, och dess öppna ärenden fortsätter i den nya/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Ändra' })).toHaveAttribute('href', '/ledning/rundor/forbered')
    expect(screen.queryByRole('link', { name: 'Förbered nästa runda' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Öppna rundan i dag' })).toBeNull()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is opened by hand only as it was prepared where no round is open', () => {
    draw(<RoundsPage {...given} rounds={[shut]} prepared={aPreparation} hasDirectory />)
    expect(screen.getByRole('button', { name: 'Öppna rundan i dag' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Öppna rundan' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Spara dagen' })).toBeNull()
  })
})

describe('closing a round', () => {
  const page = (
    open: Pick<OpenWork, 'cases' | 'companies'> & Partial<OpenWork>,
    locale: Locale = 'sv',
    prepared: PreparedRound | null = null,
  ) => (
    <CloseRoundPage
      locale={locale}
      round={round}
      targets={{ cases: 40, endsOn: '2026-12-31' }}
      prepared={prepared}
      open={{ meetings: 0, goesAlong: 0, ...open }}
      closeAction={nothingYet}
      hasDirectory={false}
      responseWorkingDays={2}
    />
  )

  it.each(['sv', 'en'] as const)('has no fault that axe finds, in %s', async (locale) => {
    const { container } = draw(page({ cases: 3, companies: 2 }, locale), locale)
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says before the click what becomes of the meetings that are booked ahead', () => {
    draw(page({ cases: 3, companies: 2, meetings: 3, goesAlong: 2 }))
    expect(screen.getByText(/2 bokade möten följer med, på samma tid och plats\. Ett bokat möte avbokas/)).toBeVisible()
    expect(screen.getByText(/3 bokade möten avbokas, och företagen får ett mejl om det\./)).toBeVisible()
  })

  it('begins with the next round as it is prepared, and sends along which preparation that was', () => {
    const { container } = draw(page({ cases: 3, companies: 2 }, 'sv', aPreparation))
    expect(screen.getByLabelText(/^Namn/)).toHaveValue('Våren')
    expect(screen.getByLabelText(/^Kod/)).toHaveValue('2027-1')
    expect(screen.getByLabelText(/^När öppnar nästa runda/)).toHaveValue('2027-01-01')
    expect(container.querySelector('input[name=preparedVersion]')).toHaveValue('3')
  })

  it('asks what becomes of the open cases before it closes anything', async () => {
    draw(page({ cases: 3, companies: 2 }))
    await userEvent.click(screen.getByRole('button', { name: /^Stäng rundan/ }))
    expect(await screen.findByRole('link', { name: 'Välj vad som händer med de öppna ärendena' })).toBeInTheDocument()
  })

  it('says how long work of the round may still be logged, by the round’s own rule', () => {
    draw(page({ cases: 0, companies: 0 }))
    expect(screen.getByText(/går att logga i den 14 dagar till/)).toBeInTheDocument()
  })

  it.each([
    [{ cases: 3, companies: 2 }, '3 öppna ärenden hos 2 företag berörs'],
    [{ cases: 2, companies: 1 }, '2 öppna ärenden hos ett företag berörs'],
    [{ cases: 1, companies: 1 }, 'Ett öppet ärende berörs'],
    [{ cases: 0, companies: 0 }, 'Inga ärenden är öppna i rundan'],
  ])('tells whom it touches: %o', (open, words) => {
    draw(page(open))
    expect(screen.getByRole('heading', { name: words })).toBeInTheDocument()
    expect(screen.queryAllByRole('link', { name: 'Visa rundans ärenden' })).toHaveLength(open.cases > 0 ? 1 : 0)
    expect(screen.getByRole('button', { name: /^Stäng rundan/ })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Låt den vara öppen' })).toHaveAttribute('href', '/ledning/rundor')
  })
})
