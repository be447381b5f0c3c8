import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { EligibilityForm } from '@/components/cases/eligibility-form'
import { EligibilityHistory } from '@/components/cases/eligibility-history'
import { EligibilityLine } from '@/components/cases/eligibility-line'
import type { CheckedEligibility } from '@/lib/cases/list-eligibility'
import { messagesIn } from '@/lib/i18n/messages'

const action = jest.fn(() => Promise.resolve({ status: 'idle' } as never))
const check = (more: Partial<CheckedEligibility> = {}): CheckedEligibility => ({
  ...{ id: 'a', rules: '2026-1', inCounty: true, inSector: true, quarterPublic: false, exception: null },
  ...{ size: 'small', result: 'eligible', checkedAt: new Date('2026-11-28T09:00:00Z'), checkedBy: 'Maja Ledare' },
  ...{ people: 12, turnover: 30, balance: null, linkedPeople: 3, linkedTurnover: 0, linkedBalance: 0 },
  ...{ partnerPeople: 2, partnerTurnover: 4, partnerBalance: 0, ...more },
})
const TOO_LARGE = check({ id: 'b', size: 'large', result: 'not-eligible' })

const draw = (children: React.ReactNode) =>
  render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {children}
    </NextIntlClientProvider>,
  )

it('is said with who looked, when and by which rules, or that nobody has', () => {
  draw(<EligibilityLine number="UA-2026-0001" check={check()} />)
  expect(screen.getByText('Kan få stödet: litet företag.')).toBeVisible()
  expect(screen.getByText('Maja Ledare, 28 november 2026, regel 2026-1')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Pröva igen' })).toHaveAttribute('href', '/arenden/UA-2026-0001/kan-fa-stod')
  draw(<EligibilityLine number="UA-2026-0001" check={undefined} />)
  expect(screen.getByText('Inte prövad än.')).toBeVisible()
})

it('counts the whole group, and leads on to the reason to decline by where there is one', async () => {
  const { container, rerender } = draw(
    <EligibilityHistory number="UA-2026-0001" status="opened" checks={[TOO_LARGE, check()]} />,
  )
  expect(
    screen.getByRole('heading', { name: 'Kan inte få stödet: stort företag, för stort med sin koncern.' }),
  ).toBeVisible()
  expect(
    screen.getByText(/^17 årsarbetskrafter, 34 mkr i omsättning och okänd balansomslutning, med koncernen/),
  ).toBeVisible()
  expect(screen.getByRole('link', { name: 'Avböj med det skälet' })).toHaveAttribute(
    'href',
    '/arenden/UA-2026-0001/avboj?reason=not-eligible',
  )
  expect(screen.getByRole('listitem')).toHaveTextContent('Kan få stödet: litet företag. Maja Ledare')
  expect(await axe(container)).toHaveNoViolations()
  void rerender
})

it('has nothing to decline once an advisor has the case', () => {
  draw(<EligibilityHistory number="UA-2026-0001" status="ongoing" checks={[TOO_LARGE]} />)
  expect(screen.queryByRole('link', { name: 'Avböj med det skälet' })).toBeNull()
})

it('starts from what was answered last, without a nought for what was not told', async () => {
  const form = { action, number: 'UA-2026-0001', requestId: 'r', place: { municipality: 'Provstad', industry: 'Bygg' } }
  const { container, unmount } = draw(<EligibilityForm {...form} last={check({ inSector: false })} inCounty />)
  const [own, linked, partner] = screen.getAllByRole('textbox', { name: /Årsarbetskrafter/ })
  expect([own, linked, partner].map((field) => (field as HTMLInputElement).value)).toEqual(['12', '3', '2'])
  expect((screen.getAllByRole('textbox', { name: /Balansomslutning/ })[0] as HTMLInputElement).value).toBe('')
  const sector = screen.getByRole('radiogroup', { name: /Ingår branschen/ })
  expect(sector.querySelector<HTMLInputElement>('input:checked')?.value).toBe('no')
  expect(await axe(container)).toHaveNoViolations()
  unmount()
  draw(<EligibilityForm {...form} last={undefined} inCounty={false} />)
  const county = screen.getByRole('radiogroup', { name: /i länet/ })
  expect(county.querySelector<HTMLInputElement>('input:checked')?.value).toBe('no')
})
