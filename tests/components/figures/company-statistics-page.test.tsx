import { render, screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { CompanyStatisticsPage } from '@/components/figures/company-statistics-page'
import { zone } from '@/lib/calendar/zone'
import type { SetStatistics } from '@/lib/figures/company-statistics'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'

jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => ({ refresh: () => undefined }),
}))

const places = [
  { code: '9980', name: 'Ängby' },
  { code: '9939', name: 'Åsele socken' },
]
const once = { source: 'Registret', countedOn: '2025-06-30', setBy: 'Rut Ek', setAt: new Date('2026-09-01T08:00:00Z') }
const said: SetStatistics[] = [
  { ...once, no: 2, companies: { 9980: 1_250 }, source: 'SCB', countedOn: '2026-06-30' },
  { ...once, no: 1, companies: { 9980: 1_200, 9939: 40 } },
]

const draw = (more: Partial<ComponentProps<typeof CompanyStatisticsPage>> = {}, locale: Locale = 'sv') =>
  render(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone={zone}>
      <CompanyStatisticsPage
        {...{ locale, said, places, today: '2026-11-30', action: async () => ({ status: 'idle' }), ...more }}
      />
    </NextIntlClientProvider>,
  )

it.each(['sv', 'en'] as const)('has no fault that axe finds, in %s', async (locale) => {
  const { container } = draw({}, locale)
  expect(await axe(container)).toHaveNoViolations()
})

it('asks for a number a municipality, with the newest that was said, and tells what was said before and by whom', () => {
  draw()
  expect(screen.getByLabelText('Ängby')).toHaveValue('1\u00a0250')
  expect(screen.getByLabelText('Åsele socken')).toHaveValue('')
  expect(screen.getByLabelText('Källa')).toHaveValue('SCB')
  const before = within(screen.getByRole('region', { name: 'Tidigare antal' }))
  expect(before.getByRole('listitem')).toHaveTextContent(
    /^Registret, .*30 juni 2025\. 2 kommuner, 1.240 företag\..*Rut Ek\.$/,
  )
})

it('says that nobody has said anything, where that is so', () => {
  draw({ said: [] })
  expect(screen.getByText(/Ingen har skrivit in antalen än/)).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: 'Tidigare antal' })).not.toBeInTheDocument()
})
