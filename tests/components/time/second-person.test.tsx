import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactElement } from 'react'
import { CorrectionsPage } from '@/components/time/corrections-page'
import { SecondPerson } from '@/components/time/second-person'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { WaitingCorrection } from '@/lib/time/find-correction'

const asked: WaitingCorrection = {
  ...{ id: 'b1d0a6de-0000-4000-8000-000000000001', kind: 'reversal', reason: 'wrong-day', note: 'Mötet ställdes in' },
  ...{ askedById: 'anna', askedByName: 'Anna Berg', askedAt: new Date('2026-11-20T09:12:00Z') },
  ...{ minutes: 45, activity: 'meeting', workedOn: '2026-10-05', outside: false, target: null },
}
const actions = { approve: jest.fn(), decline: jest.fn(), withdraw: jest.fn() }
const draw = (page: ReactElement, locale: Locale) =>
  render(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone={zone}>
      {page}
    </NextIntlClientProvider>,
  )
const page = (correction: WaitingCorrection, viewerId = 'lisa') => (
  <SecondPerson number="UA-2026-0142" {...{ correction, viewerId, actions }} />
)

describe('a correction that waits', () => {
  it('says what is asked for, by whom and why, and lets another approve or decline', async () => {
    const { container } = draw(page(asked), 'sv')
    expect(container).toHaveTextContent('Anna Berg, 20 november 2026')
    expect(container).toHaveTextContent('45 min möte')
    expect(container).toHaveTextContent('Mötet ställdes in')
    expect(screen.getByRole('button', { name: 'Godkänn och stryk tiden' })).toBeVisible()
    expect(screen.getByRole('textbox', { name: /Varför ska tidposten stå kvar/ })).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('lets whoever asked only take it back', () => {
    draw(page(asked, 'anna'), 'sv')
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Återkalla min begäran'])
  })

  it('names the case that time moves to, where the reader sees it', () => {
    const move: WaitingCorrection = { ...asked, kind: 'move', reason: 'wrong-case' }
    const seen = draw(page({ ...move, target: { number: 'UA-2026-0150', company: 'Bageriet AB' } }), 'en')
    expect(seen.container).toHaveTextContent('Move it to UA-2026-0150, Bageriet AB')
    seen.unmount()
    expect(draw(page(move), 'en').container).toHaveTextContent('Move it to a case that you do not see')
  })
})

it('lists what waits, and each leads to where it is decided', async () => {
  const one = {
    ...({
      id: 'k',
      entryId: 'e1',
      kind: 'move',
      number: 'UA-2026-0007',
      company: 'Provbygg AB',
      askedBy: 'Rut',
    } as const),
    ...({ askedAt: new Date('2026-11-20T08:00:00Z'), minutes: 60, activity: 'call', workedOn: '2026-10-02' } as const),
  }
  const { container } = draw(<CorrectionsPage waiting={[one]} />, 'sv')
  const path = pagePath('sv', '/cases/[number]/time/[entry]/second-person', { number: one.number, entry: 'e1' })
  expect(screen.getByRole('link', { name: /^Flytta 1.tim samtal$/ })).toHaveAttribute('href', path)
  expect(screen.getByText('2026-10-02')).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})
