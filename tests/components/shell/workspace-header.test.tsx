import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { createTranslator, NextIntlClientProvider } from 'next-intl'
import { placeCall } from '@/components/shell/place-call'
import type { WaitingNumbers } from '@/components/shell/waiting-pills'
import { WorkspaceHeader } from '@/components/shell/workspace-header'
import type { Person, StaffRole } from '@/lib/actors/actor'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import type { Page } from '@/lib/i18n/pathnames'

let path = '/arbete'
jest.mock('next/navigation', () => ({ ...jest.requireActual<object>('next/navigation'), usePathname: () => path }))

const silent = () => Promise.resolve({ status: 'idle' } as never)
const person = (roles: StaffRole[]): Person => ({
  id: '', sessionId: '', keysOff: false, name: 'Maja Lindvall', email: null, locale: 'sv', roles, mandates: [], partnerships: [],
}) // prettier-ignore

const header = (roles: StaffRole[], waiting = {}) => (
  <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
    <WorkspaceHeader
      locale="sv"
      path="/ledning/ko"
      query=""
      person={person(roles)}
      waiting={waiting}
      demo
      actions={{ signOut: silent, search: silent }}
    />
  </NextIntlClientProvider>
)
const answers = (body: object, status = 200) =>
  jest.fn(() => Promise.resolve({ status, json: () => Promise.resolve(body) } as Response))

afterEach(() => {
  path = '/arbete'
})

it('shows each role its own places, with how much waits there in figures and in words', async () => {
  const { container } = render(header(['project-lead'], { queue: 4 }))
  const [row] = screen.getAllByRole('navigation', { name: 'Huvudmeny' })
  expect(within(row!).getByRole('link', { name: 'Kö 4 väntar' })).toHaveAttribute('href', '/ledning/ko')
  expect(within(row!).queryByRole('link', { name: 'Arbetslista' })).toBeNull()
  expect(screen.getByRole('searchbox', { name: 'Sök ärende eller företag' })).toBeVisible()
  expect(await axe(container)).toHaveNoViolations()
})

it('says how much of a place is new, in the same words on the tab', async () => {
  const waiting = { work: 7, news: { work: 2 } }
  const { container } = render(header(['advisor'], waiting))
  const [row] = screen.getAllByRole('navigation', { name: 'Huvudmeny' })
  expect(within(row!).getByRole('link', { name: 'Arbetslista 7 väntar 2 nya' })).toBeVisible()
  expect(await axe(container)).toHaveNoViolations()

  const t = createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'shell' })
  const call = (page: Page, numbers: WaitingNumbers) => placeCall(person(['advisor']), page, numbers, t)
  expect(call('/work', waiting)).toBe('(7, 2 nya) ')
  expect(call('/work', { work: 1 })).toBe('(1) ')
  expect(call('/work', { work: 0, news: { work: 1 } })).toBe('(1 nytt) ')
  expect(call('/work', { work: 0 })).toBe('')
  expect(call('/cases', waiting)).toBe('')
  expect(call('/lead/queue', { queue: 4 })).toBe('')
})

it('says on what opens the menu how much of all places is new, and nothing where nothing is', () => {
  const { unmount } = render(header(['advisor', 'project-lead'], { work: 7, queue: 2, news: { work: 2, queue: 1 } }))
  const menu = () => screen.getByText('Meny').closest('summary')
  expect(menu()).toHaveTextContent(/Meny3 3 nya/)
  unmount()
  render(header(['advisor'], { work: 7 }))
  expect(menu()).not.toHaveTextContent(/nya|nytt/)
})

it('offers no search to those who see no case, and no number where nothing waits', () => {
  render(header(['editor'], { queue: 0 }))
  expect(screen.queryByRole('searchbox')).toBeNull()
  expect(screen.queryByText(/väntar/)).toBeNull()
})

it('asks for the numbers again on the next page, and keeps them when there is no answer', async () => {
  const fetched = answers({ queue: 1 })
  global.fetch = fetched
  const { rerender } = render(header(['project-lead'], { queue: 4 }))
  expect(fetched).not.toHaveBeenCalled()
  path = '/arenden'
  await act(async () => rerender(header(['project-lead'], { queue: 4 })))
  expect(screen.getAllByText('1 väntar', { exact: false }).length).toBeGreaterThan(0)
  global.fetch = jest.fn(() => Promise.reject(new TypeError('away')))
  path = '/ledning'
  await act(async () => rerender(header(['project-lead'], { queue: 4 })))
  expect(screen.getAllByText('1 väntar', { exact: false }).length).toBeGreaterThan(0)
})

it('closes a menu on Escape with the focus where it was opened, and on a click elsewhere', () => {
  render(header(['project-lead']))
  const summary = screen.getByText('Mer').closest('summary')!
  const menu = summary.closest('details')!
  menu.open = true
  within(menu).getByRole('link', { name: 'Personer' }).focus()
  fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
  expect(menu.open).toBe(false)
  expect(summary).toHaveFocus()
  menu.open = true
  fireEvent.pointerDown(within(menu).getByRole('link', { name: 'Personer' }))
  expect(menu.open).toBe(true)
  fireEvent.pointerDown(document.body)
  expect(menu.open).toBe(false)
})
