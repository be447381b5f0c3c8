import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { BusySection } from '@/components/auth/busy-section'
import { BUSY_FAULTS } from '@/lib/busy/codes'
import { accepting, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

type Props = Parameters<typeof BusySection>[0]
const given = {
  ...{
    host: 'outlook.office365.com',
    givenAt: new Date('2026-11-20T08:00:00Z'),
    fetchedAt: null,
    old: false,
    failed: null,
  },
} satisfies Props['calendar']
const FETCHED = new Date('2026-11-29T14:05:00Z')
const actions = () => ({ give: accepting(), end: accepting() })
const draw = (props: Partial<Props> = {}) =>
  drawInSwedish(<BusySection calendar={null} locale="sv" actions={actions()} {...props} />)
const address = () => screen.getByLabelText('Adress till din publicerade kalender')

it('says what is kept of the calendar, and asks for its address', async () => {
  const { give, end } = actions()
  const { container } = draw({ actions: { give, end } })
  expect(container).toHaveTextContent(/bara från när till när, aldrig vad, var eller med vem/)
  expect(screen.queryByRole('button', { name: 'Ta bort kalendern' })).toBeNull()
  await userEvent.type(address(), 'webcal://moln.example.se/x.ics')
  await userEvent.click(screen.getByRole('button', { name: 'Spara adressen' }))
  expect(sentTo(give)).toMatchObject({ address: 'webcal://moln.example.se/x.ics' })
  await waitFor(() => expect(address()).toHaveValue(''))
  expect(await axe(container)).toHaveNoViolations()
})

it.each([
  ['', 'Klistra in adressen till din kalender.'],
  ['http://moln.example.se/x.ics', /Adressen börjar med http:/],
  ['https://192.168.1.1/x.ics', /leder till ett internt nät/],
])('keeps %p and says beside it what is wrong', async (typed, told) => {
  draw()
  if (typed) await userEvent.type(address(), typed)
  await userEvent.click(screen.getByRole('button', { name: 'Spara adressen' }))
  expect((await screen.findAllByText(told)).length).toBeGreaterThan(0)
  expect(address()).toHaveValue(typed)
})

it('shows of what was given only whose server it lies at, and how it went', async () => {
  const { container } = draw({ calendar: given })
  expect(container).toHaveTextContent(/Kalendern hos outlook\.office365\.com, angiven fredag 20 november/)
  expect(container).toHaveTextContent(/hämtas om en liten stund/)
  expect(address()).toHaveValue('')
  expect(screen.getByRole('button', { name: 'Ta bort kalendern' })).toBeVisible()
  expect(await axe(container)).toHaveNoViolations()
})

it.each([
  [{ fetchedAt: FETCHED }, /Hämtades senast söndag 29 november kl\. 15\.05\. Vi hämtar den/],
  [{ fetchedAt: FETCHED, old: true }, /Hämtades senast .* kan vara gamla/],
  [{ host: null }, /En kalender angavs fredag 20 november/],
])('says how it stands', (more, told) => {
  expect(draw({ calendar: { ...given, ...more } }).container).toHaveTextContent(told)
})

it.each(BUSY_FAULTS)('says in words that it failed: %s', (fault) => {
  const failed = { fault, triedAt: FETCHED, nextAt: new Date('2026-11-29T14:20:00Z') }
  const { container } = draw({ calendar: { ...given, failed } })
  expect(container).toHaveTextContent(/Det gick inte att hämta den söndag 29 november kl\. 15\.05: \S.*\. Vi försöker igen söndag 29 november kl\. 15\.20\./) // prettier-ignore
})

it('says what the server refuses', async () => {
  draw({ actions: { ...actions(), give: refusing({ code: 'calendar-address-private', facts: {}, field: 'address' }) } })
  await userEvent.type(address(), 'https://moln.example.se/x.ics')
  await userEvent.click(screen.getByRole('button', { name: 'Spara adressen' }))
  expect((await screen.findAllByText(/leder till ett internt nät/)).length).toBeGreaterThan(0)
})
