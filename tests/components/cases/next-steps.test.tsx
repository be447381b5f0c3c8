import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { NextSteps } from '@/components/cases/next-steps'
import type { CaseView } from '@/lib/cases/find-case'
import { messagesIn } from '@/lib/i18n/messages'

const unused = jest.fn()

function draw(supportCase: Partial<CaseView>) {
  const shown = {
    number: 'UA-2026-0001',
    version: 3,
    status: 'assigned',
    sameProcurement: [],
    ...supportCase,
  } as CaseView
  return render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <NextSteps
        supportCase={shown}
        role="auditor"
        moves={{ accept: unused, start: unused, follow: unused }}
        requestId="6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11"
      />
    </NextIntlClientProvider>,
  )
}

it('names the day in Stockholm since which the company is waited for', async () => {
  const { container } = draw({ waitingSinceAt: new Date('2026-11-19T23:30:00Z') })
  expect(screen.getByText(/Väntar på företaget sedan .*20 november/)).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})
