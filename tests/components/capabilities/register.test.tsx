import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { createTranslator } from 'use-intl/core'
import { RegisterList } from '@/components/capabilities/register-list'
import { registerSheet } from '@/components/capabilities/register-sheet'
import { REGISTER_PANE_HEADING, RegisteredPane } from '@/components/capabilities/registered-pane'
import { readRegisterFilter, registerQuery, registerShown } from '@/lib/capabilities/register-filter'
import type { Registered } from '@/lib/capabilities/search-register'
import { messagesIn } from '@/lib/i18n/messages'
import { drawInSwedish } from '../support/in-swedish'

const row = (more: Partial<Registered> = {}): Registered => ({
  ...{ id: 'one', division: '31', municipalities: ['9980', '9981'], unit: 'pieces', per: 'week', normal: 5, peak: 9 },
  ...{ leadHours: 48, backupPower: false, ownTransport: true, otherSupplier: false, wouldAgree: false },
  ...{ covers: 'staff', validUntil: '2027-03-01', company: 'Elverket AB', municipality: '9981' },
  ...more,
})
const municipalities = [
  { value: '9980', label: 'Provstad' },
  { value: '9981', label: 'Provby' },
]

it('shows a row each kind, with its place among the companies and what was chosen kept in its links', async () => {
  const filter = readRegisterFilter({ place: '9980', within: '48', least: '9', agree: 'no', unit: 'x' }, ['9980'])
  expect(filter).toEqual({ place: '9980', within: 48, least: 9 })
  const { container } = drawInSwedish(
    <RegisterList rows={[row()]} page={1} total={1} sort="lead" shown="one" {...{ filter, municipalities }} />,
  )
  const drawn = within(screen.getByRole('row', { name: /Elverket AB/ }))
  expect(drawn.getByText('Provby')).toBeInTheDocument()
  expect(drawn.getByText('5 stycken per vecka, som mest 9')).toBeInTheDocument()
  expect(drawn.getByText('två dygn')).toBeInTheDocument()
  expect(drawn.getByRole('link', { name: 'Elverket AB' })).toHaveAttribute(
    'href',
    `/beredskapsregister?${new URLSearchParams({ ...registerQuery(filter, 'lead'), visa: 'one' }).toString()}`,
  )
  expect(await axe(container)).toHaveNoViolations()
})

it('names nobody to call before one is chosen', async () => {
  const { rerender, container } = drawInSwedish(
    <RegisteredPane registered={row()} choose="/beredskapsregister?visa=one" {...{ municipalities }} />,
  )
  expect(screen.getByText('hela länet')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Visa kontakten' })).toHaveAttribute('href', '/beredskapsregister?visa=one')
  expect(screen.queryByText('Kontakt')).not.toBeInTheDocument()
  const contact = { contact: 'Kim Kontakt', email: 'kim@example.test', contactPhone: null, phone: '+46701740699' }
  rerender(
    <RegisteredPane
      registered={{ ...row(), ...contact, toldAt: new Date('2026-11-20T10:00:00Z') }}
      choose=""
      {...{ municipalities }}
    />,
  )
  expect(screen.getByText('Kim Kontakt')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '070-174 06 99' })).toBeInTheDocument()
  expect(screen.getByText('Sagt 20 november 2026')).toBeInTheDocument()
  expect(container.querySelector(`#${REGISTER_PANE_HEADING}`)).toHaveTextContent('Elverket AB')
  expect(await axe(container)).toHaveNoViolations()
})

it('tells the buyers’ line until when it may show it, and nobody to call', () => {
  drawInSwedish(<RegisteredPane registered={row()} choose={null} {...{ municipalities }} />)
  expect(screen.getByText(/Du får visa det här för en offentlig köpare till och med 1 mars 2027/)).toBeVisible()
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
})

it('orders by each column, and finds a company by its name', () => {
  const rows = [row(), row({ id: 'two', company: 'Åkeriet AB', peak: 90, leadHours: 6, validUntil: '2026-12-24' })]
  const ids = (sort: Parameters<typeof registerShown>[2], q = '') => registerShown(rows, q, sort).map(({ id }) => id)
  expect(ids('company')).toEqual(['one', 'two'])
  expect(ids('-company')).toEqual(['two', 'one'])
  expect(ids('peak')).toEqual(['two', 'one'])
  expect(ids('lead')).toEqual(['two', 'one'])
  expect(ids('valid')).toEqual(['two', 'one'])
  expect(ids('company', 'aker')).toEqual(['two'])
})

it('stands in a file with amounts as numbers and days as days, and nobody to call', () => {
  const messages = messagesIn('sv')
  const words = {
    preparedness: createTranslator({ locale: 'sv', messages, namespace: 'preparedness' }),
    divisions: createTranslator({ locale: 'sv', messages, namespace: 'trailEvents.words.divisions' }),
  }
  const { columns, rows } = registerSheet([row()], municipalities, words)
  const named = Object.fromEntries(columns.map(({ heading }, at) => [heading, rows[0]?.[at]]))
  expect(named).toMatchObject({
    ...{ Företag: 'Elverket AB', 'Finns i': 'Provby', 'Som mest': 9, 'Första leverans, timmar': 48 },
    ...{ 'Levererar till': 'Provstad, Provby', 'egna transporter': 'ja', reservkraft: null },
    'Gäller till och med': new Date('2027-03-01T00:00:00Z'),
  })
  expect(Object.keys(named).join()).not.toMatch(/telefon|kontakt|e-post/i)
})
