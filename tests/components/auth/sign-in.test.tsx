import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactElement } from 'react'
import { AccountPage } from '@/components/auth/account-page'
import { LinkRedemption } from '@/components/auth/link-redemption'
import { LinkSent } from '@/components/auth/link-sent'
import { SignIn } from '@/components/auth/sign-in'
import { Outbox } from '@/components/mail/outbox'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import { GivenWords } from '@/tests/components/form/public-words'

const messages = messagesIn('sv')
const silent = jest.fn()
const idle = { status: 'idle' as const }
const refusal = (field: string, sentence: string) => ({
  status: 'refused' as const,
  title: 'Det finns en sak att rätta till',
  issues: [{ field, code: 'code', sentence }],
  typed: {},
})

async function draw(element: ReactElement) {
  const { container } = render(
    <NextIntlClientProvider locale="sv" messages={messages} timeZone={zone}>
      <GivenWords>{element}</GivenWords>
    </NextIntlClientProvider>,
  )
  expect(await axe(container)).toHaveNoViolations()
  return userEvent.setup()
}

const actions = { link: silent, directory: silent, as: silent }
const people = [
  { id: 'a', name: 'Lena Lead', roles: ['project-lead', 'advisor'], companies: [], partners: [] },
  { id: 'b', name: 'Kim Kontakt', roles: [], companies: ['Bygg AB', 'Måleri AB'], partners: [] },
] as const

it('says that what they wrote is kept, to whoever had to sign in while writing', async () => {
  await draw(<SignIn textIsKept people={[]} actions={actions} />)
  expect(screen.getByText(/Din text är kvar/)).toBeVisible()
})

beforeEach(() => silent.mockReset().mockResolvedValue(idle))

test('the sign-in page asks for an address, and shows what the server says of it', async () => {
  silent.mockResolvedValue(refusal('email', 'Skriv en e-postadress, till exempel namn@foretag.se'))
  const user = await draw(<SignIn people={[]} actions={actions} back="/mina" />)
  expect(screen.queryByText('Påhittade personer')).toBeNull()
  expect(screen.queryByText('Arbetar du hos oss?')).toBeNull()
  await user.type(screen.getByRole('textbox', { name: 'E-postadress' }), 'petra')
  await user.click(screen.getByRole('button', { name: 'Skicka länk' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Skriv en e-postadress')
  expect(Object.fromEntries((silent.mock.calls[0] as [unknown, FormData])[1])).toEqual({
    $form: 'login-link',
    back: '/mina',
    email: 'petra',
  })
})

test('who came by the link of a mail finds the address filled in, and one press sends', async () => {
  const user = await draw(
    <SignIn people={[]} actions={actions} back="/arenden/UA-2026-0001" address="kim@example.test" />,
  )
  expect(screen.getByText(/kommer du till sidan som mejlet handlade om/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Skicka länk' }))
  expect(Object.fromEntries((silent.mock.calls[0] as [unknown, FormData])[1])).toEqual({
    $form: 'login-link',
    back: '/arenden/UA-2026-0001',
    email: 'kim@example.test',
  })
})

test('a demonstration offers each invented person once, under the role and what it shows', async () => {
  await draw(<SignIn people={people} actions={actions} />)
  expect(screen.getByRole('heading', { name: 'Påhittade personer' })).toBeVisible()
  const lead = screen.getByRole('region', { name: 'Projektledare' })
  expect(within(lead).getByRole('button', { name: 'Logga in som Lena Lead' })).toBeVisible()
  expect(within(lead).getByText(/^Tar emot ärenden/)).toBeVisible()
  expect(screen.getAllByRole('button', { name: /^Logga in som/ })).toHaveLength(people.length)
  expect(screen.queryByRole('region', { name: 'Revisor' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Logga in som Kim Kontakt' })).toHaveAccessibleDescription(
    'Kontakt på Bygg AB, Måleri AB',
  )
})

test.each([
  ['no-role', 'ingen roll'],
  ['deactivated', 'avstängt'],
  ['OAuthCallback', 'gick inte att slutföra'],
  ['<script>', 'gick inte att slutföra'],
])('a directory that refused with %s is told of in words', async (refused, words) => {
  await draw(<SignIn people={[]} actions={actions} directory="Entra ID" refused={refused} />)
  expect(screen.getByRole('alert')).toHaveTextContent(words)
  expect(screen.getByRole('button', { name: 'Logga in med Entra ID' })).toBeVisible()
})

test('the answer is the same for every address, and a code that is wrong can be corrected', async () => {
  const user = await draw(<LinkSent locale="sv" demo={false} action={silent} back="/mina" />)
  expect(screen.getByText('Om adressen finns hos oss har vi skickat en länk. Den gäller i 15 minuter.')).toBeVisible()
  expect(screen.queryByRole('link', { name: 'utkorgen' })).toBeNull()
  const box = screen.getByRole('textbox', { name: 'Kod' })
  expect(box).toHaveAttribute('autocomplete', 'one-time-code')
  silent.mockResolvedValueOnce(refusal('code', 'Skriv de sex siffrorna i mejlet'))
  await user.type(box, '12 34')
  await user.click(screen.getByRole('button', { name: 'Logga in' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Skriv de sex siffrorna i mejlet')
  await user.type(box, '-56')
  await user.click(screen.getByRole('button', { name: 'Logga in' }))
  expect(silent).toHaveBeenCalledTimes(2)
})

test('in a demonstration the outbox is a link away', async () => {
  await draw(<LinkSent locale="sv" demo action={silent} />)
  expect(screen.getByRole('link', { name: 'utkorgen' })).toHaveAttribute('href', '/utkorg')
})

test('the mail’s link leads to a button; without its key to a way onward', async () => {
  const user = await draw(<LinkRedemption locale="sv" loginKey="k" back="/mina" action={silent} />)
  expect(silent).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Logga in' }))
  const data = (silent.mock.calls[0] as [unknown, FormData])[1]
  expect(Object.fromEntries(data)).toEqual({ key: 'k', back: '/mina' })
})

test('a link without its key says so', async () => {
  await draw(<LinkRedemption locale="sv" action={silent} />)
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText(/Länken är inte hel/)).toBeVisible()
})

test('the account shows who one is, for whom one speaks, and the ways out', async () => {
  await draw(
    <AccountPage
      person={{
        ...{
          id: '',
          sessionId: '',
          name: 'Kim',
          email: 'kim@bolag.test',
          locale: 'sv',
          keysOff: false,
          roles: [],
          partnerships: [],
        },
        mandates: [{ companyId: 'c', level: 'verified' }],
      }}
      mandates={[
        { companyId: 'c', company: 'Bygg AB', level: 'verified', validFrom: '2026-01-01', validTo: '2028-01-01' },
      ]}
      sessions={2}
      noticeMails="digest"
      locale="sv"
      failed={{ count: 3, lastAt: new Date('2026-11-28T07:12:00Z'), since: new Date('2026-11-27T08:00:00Z') }}
      phone="010-225 00 00"
      actions={{ language: silent, keys: silent, mails: silent, signOut: silent }}
    />,
  )
  const row = screen.getByRole('row', { name: /Bygg AB/ })
  expect(within(row).getByText('2028-01-01')).toBeVisible()
  expect(screen.getByText(/inloggad på 2 ställen/)).toBeVisible()
  // The keys are listed where no script is needed: for a contact the search, the lists and the message.
  expect(screen.getByRole('radio', { name: 'Ja' })).toBeChecked()
  expect(screen.getByText('Skriv meddelande')).toBeVisible()
  expect(screen.queryByText('Tilldela')).toBeNull()
  expect(screen.getByRole('heading', { name: '3 misslyckade försök att logga in på ditt konto' })).toBeVisible()
  expect(
    screen.getByText(/27 november 2026 kl. 09.00. Det senaste försöket gjordes 28 november 2026 kl. 08.12/),
  ).toBeVisible()
  expect(screen.getByRole('radio', { name: 'Svenska' })).toBeChecked()
  expect(screen.getByRole('radio', { name: 'Klockan 07.00, i ett mejl' })).toBeChecked()
  expect(
    screen.getByText(/Beslut, frågor som ett ärende väntar på svar på och inloggning mejlar vi alltid genast/),
  ).toBeVisible()
  expect(screen.getByRole('button', { name: 'Logga ut överallt' })).toBeVisible()
})

test('the outbox shows mails with their links, or how to get one', async () => {
  const link = 'http://localhost:3000/logga-in/lank?nyckel=a'
  await draw(
    <Outbox
      locale="sv"
      mails={[
        {
          id: '1',
          to: 'kim@bolag.test',
          queuedAt: new Date('2026-11-22T12:00:00Z'),
          subject: 'Logga in',
          text: `Hej.\n\nLogga in:\n${link}\n\nKod 123 456`,
          link,
          more: ['List-Unsubscribe: <http://localhost/avsluta>'],
          whole: true,
        },
        {
          id: '2',
          to: 'bo@bolag.test',
          queuedAt: new Date('2026-11-22T11:00:00Z'),
          subject: 'case-opened',
          text: '',
          link: '',
          more: [],
          whole: false,
        },
      ]}
    />,
  )
  expect(screen.getByRole('link', { name: link })).toHaveAttribute('href', '/logga-in/lank?nyckel=a')
  expect(screen.getByText(/123 456/)).toBeVisible()
  expect(screen.getByText(/Mejlet går inte att visa/)).toBeVisible()
})

test('an empty outbox says how to fill it', async () => {
  await draw(<Outbox locale="sv" mails={[]} />)
  expect(screen.getByRole('heading', { name: 'Inga mejl än' })).toBeVisible()
})
