import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { CapabilityForm } from '@/components/capabilities/capability-form'
import { OwnCapabilities } from '@/components/capabilities/own-capabilities'
import { addDays, today } from '@/lib/calendar/days'
import type { OwnCapability, OwnCompany } from '@/lib/capabilities/list-own-capabilities'
import { drawInSwedish } from '../support/in-swedish'

const capability = (more: Partial<OwnCapability> = {}): OwnCapability => ({
  ...{ id: '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11', division: '31', municipalities: ['9980'], unit: 'pieces' },
  ...{ per: 'day', normal: 1200, peak: 4000, leadHours: 24, backupPower: true, ownTransport: false },
  ...{ otherSupplier: false, wouldAgree: true, covers: 'staff', validUntil: addDays(today(), 90), version: 3 },
  ...{ phone: '+46701740699', ended: false },
  ...more,
})
const company = (more: Partial<OwnCompany> = {}): OwnCompany => ({
  ...{ id: 'company-one', name: 'Elverket AB', verified: true, capabilities: [capability()] },
  ...more,
})
const municipalities = [
  { value: '9980', label: 'Provstad' },
  { value: '9981', label: 'Provby' },
]

function draw(companies: OwnCompany[]) {
  const sent: FormData[] = []
  const withdraw = async (_state: unknown, data: FormData) => {
    sent.push(data)
    return { status: 'ok', value: undefined } as const
  }
  return { ...drawInSwedish(<OwnCapabilities {...{ companies, municipalities, withdraw }} />), sent }
}

it('shows what the company has said, and removes it by one press', async () => {
  const { container, sent } = draw([company()])
  const card = within(screen.getByRole('listitem'))
  expect(card.getByText(/^1.200 stycken per dygn, som mest 4.000$/)).toBeInTheDocument()
  expect(card.getByText('ett dygn')).toBeInTheDocument()
  expect(card.getByText('Provstad')).toBeInTheDocument()
  expect(card.getByText('reservkraft, vill ha avtal')).toBeInTheDocument()
  expect(card.getByText('De som arbetar här')).toBeInTheDocument()
  expect(card.getByText('070-174 06 99')).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
  await userEvent.click(card.getByRole('button', { name: /^Ta bort: Elektriska maskiner/ }))
  expect(Object.fromEntries(sent[0] ?? [])).toEqual({ companyId: 'company-one', capabilityId: capability().id })
})

it('says what has ended, and of whom nobody has been checked; they may only remove their own', () => {
  draw([company({ verified: false, capabilities: [capability({ ended: true, validUntil: '2026-10-01' })] })])
  expect(screen.getByText(/^Gick ut 1 oktober 2026/)).toBeInTheDocument()
  expect(screen.getByText(/Vi behöver först kontrollera att du får företräda Elverket AB/)).toBeInTheDocument()
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^Ta bort/ })).toBeInTheDocument()
})

it('asks a company that has said nothing, by its name where there are several', () => {
  draw([company({ capabilities: [] }), company({ id: 'two', name: 'Bageriet AB', capabilities: [] })])
  expect(screen.getByText('Elverket AB har inte lagt in något än.')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Lägg till för Bageriet AB' })).toHaveAttribute(
    'href',
    '/beredskap/ny?company=two',
  )
})

function drawForm(of?: OwnCapability) {
  const action = async () => ({ status: 'idle' }) as never
  return drawInSwedish(
    <CapabilityForm {...{ action, municipalities }} requestId="r" company={company()} capability={of} />,
  )
}

it('begins with a year, and with the kinds that have not been told of', async () => {
  const { container } = drawForm()
  expect(screen.getByLabelText(/^Till och med vilken dag/)).toHaveValue(addDays(today(), 365))
  const kinds = within(screen.getByLabelText(/^Vad kan ni leverera/)).getAllByRole('option')
  expect(kinds.map((option) => option.getAttribute('value'))).not.toContain('31')
  expect(kinds).toHaveLength(45)
  expect(await axe(container)).toHaveNoViolations()
})

it('shows again what was said, with a day to come where it has ended', () => {
  drawForm(capability({ ended: true, validUntil: '2026-10-01' }))
  expect(screen.getByLabelText(/^I vanliga fall/)).toHaveValue('1200')
  expect(screen.getByLabelText(/^Till och med vilken dag/)).toHaveValue(addDays(today(), 365))
  expect(screen.getByRole('checkbox', { name: 'Har reservkraft' })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: 'Har egna transporter' })).not.toBeChecked()
  expect(screen.getByRole('checkbox', { name: 'Provstad' })).toBeChecked()
  expect(screen.getByRole('radio', { name: 'De som arbetar här' })).toBeChecked()
  expect(screen.queryByLabelText(/^Vad kan ni leverera/)).not.toBeInTheDocument()
})
