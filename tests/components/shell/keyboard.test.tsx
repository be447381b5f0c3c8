import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { FrameKeys } from '@/components/shell/frame-keys'
import { KEY_GROUPS, keysOf } from '@/components/shell/keys'
import { placesOf, rarePlacesOf } from '@/components/shell/places'
import { Composer } from '@/components/cases/composer'
import { RowLink } from '@/components/ui/row-link'
import { STAFF_ROLES, type Person, type StaffRole } from '@/lib/actors/actor'
import { messagesIn } from '@/lib/i18n/messages'
import { LOCALES } from '@/lib/i18n/pathnames'

const router = { push: jest.fn(), replace: jest.fn() }
let path = '/arbete'
jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => router,
  usePathname: () => path,
}))

// jsdom draws no dialog: what the browser does of it, so far as these tests look.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
  this.dispatchEvent(new Event('close'))
}

const person = (roles: readonly StaffRole[], keysOff = false): Person => ({
  ...{ id: '', sessionId: '', name: 'Maja Lindvall', email: null, locale: 'sv', keysOff, roles, mandates: [] },
  partnerships: [],
})

function draw(page: React.ReactNode, roles: readonly StaffRole[] = ['project-lead'], keysOff = false) {
  const whole = (inside: React.ReactNode) => (
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <main>{inside}</main>
      <FrameKeys person={person(roles, keysOff)} locale="sv" />
    </NextIntlClientProvider>
  )
  const { rerender, ...drawn } = render(whole(page))
  /** As when a link has been followed. */
  const lead = (to: string, inside: React.ReactNode) => {
    path = to
    rerender(whole(inside))
  }
  return { ...drawn, lead }
}

/** Presses as a hand does, and answers whether the key was taken. */
const press = (key: string, more: Partial<KeyboardEventInit> = {}, target: Element = document.activeElement!) =>
  !fireEvent.keyDown(target, { key, ...more })

beforeEach(() => jest.clearAllMocks())

describe('the table of keys', () => {
  it.each(STAFF_ROLES)('leads %s only where the frame does, by one key each', (role) => {
    const keys = keysOf(person([role]))
    const places = [...placesOf(person([role])), ...rarePlacesOf(person([role]))].map(({ page }) => page)
    expect(keys.flatMap((key) => ('goes' in key ? [key.goes] : [])).filter((page) => !places.includes(page))).toEqual(
      [],
    )
    const pressed = keys.map(({ press: each }) => each.join(' '))
    expect(new Set(pressed).size).toBe(pressed.length)
    // The first of two keys is no key of its own, or the second would never be waited for.
    const firsts = keys.filter(({ press: each }) => each.length > 1).map(({ press: [first] }) => first)
    expect(pressed.filter((one) => firsts.includes(one))).toEqual([])
  })

  it('has a word for every group and key in both languages', () => {
    for (const locale of LOCALES)
      expect(Object.keys(messagesIn(locale).keys.groups).sort()).toEqual([...KEY_GROUPS].sort())
  })
})

it('goes to places by two keys after one another, and forgets the first when the second comes late', () => {
  draw(<p>page</p>)
  expect(press('g')).toBe(false)
  expect(press('k')).toBe(true)
  expect(router.push).toHaveBeenLastCalledWith('/ledning/ko')
  press('g')
  press('x')
  press('o')
  expect(router.push).toHaveBeenCalledTimes(1)
  press('g')
  const late = new KeyboardEvent('keydown', { key: 'o', bubbles: true })
  Object.defineProperty(late, 'timeStamp', { value: late.timeStamp + 60_000 })
  document.body.dispatchEvent(late)
  expect(router.push).toHaveBeenCalledTimes(1)
})

it('is silent while one types, with other keys held down, and once it is turned off', () => {
  const { unmount } = draw(
    <>
      <input aria-label="Sök" type="search" data-keys="/" />
      <textarea aria-label="Text" />
      <select aria-label="Val" />
      <div contentEditable suppressContentEditableWarning aria-label="Fri text" role="textbox" />
      <input type="checkbox" aria-label="Ruta" />
    </>,
  )
  for (const name of ['Sök', 'Text', 'Val', 'Fri text']) {
    for (const key of ['?', '/', 'g', 'k', 't']) expect(press(key, {}, screen.getByLabelText(name))).toBe(false)
  }
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
    expect(press('/', held, document.body)).toBe(false)
  expect(press('G', { shiftKey: true }, document.body) || press('k', {}, document.body)).toBe(false)
  expect(router.push).not.toHaveBeenCalled()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(press('/', { shiftKey: true }, screen.getByLabelText('Ruta'))).toBe(true)
  expect(screen.getByLabelText('Sök')).toHaveFocus()
  unmount()
  draw(<input aria-label="Sök" data-keys="/" />, ['project-lead'], true)
  expect(press('/', {}, document.body)).toBe(false)
  expect(press('?', {}, document.body)).toBe(false)
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('leads to the search of the list by a key of its own, and by that of the frame where the frame has none', () => {
  const page = (
    <>
      <input aria-label="Sök i listan" type="search" data-keys="f /" />
      <input aria-label="Annat" />
    </>
  )
  const { unmount } = draw(
    <>
      <input aria-label="Sök överallt" type="search" data-keys="/" />
      {page}
    </>,
  )
  expect(press('f', {}, document.body)).toBe(true)
  expect(screen.getByLabelText('Sök i listan')).toHaveFocus()
  expect(press('/', {}, document.body)).toBe(true)
  expect(screen.getByLabelText('Sök överallt')).toHaveFocus()
  unmount()
  draw(page, ['buyer-advisor'])
  expect(press('/', {}, document.body)).toBe(true)
  expect(screen.getByLabelText('Sök i listan')).toHaveFocus()
})

it('lists the keys in a dialog that closes again, and takes no key meanwhile', async () => {
  const { container } = draw(<p>page</p>)
  expect(press('?', { shiftKey: true }, document.body)).toBe(true)
  const dialog = screen.getByRole('dialog', { name: 'Kortkommandon' })
  expect(within(dialog).getByText('Tilldela')).toBeVisible()
  expect(within(dialog).getByText('Kö').previousSibling).toHaveTextContent('G sedan K')
  expect(within(dialog).queryByText('Logga tid')).toBeNull()
  expect(within(dialog).getByRole('link', { name: 'Stäng av kortkommandon' })).toHaveAttribute('href', '/konto#keys')
  expect(await axe(container)).toHaveNoViolations()
  expect(press('g') || press('k')).toBe(false)
  act(() => within(dialog).getByRole('button', { name: 'Stäng' }).click())
  expect(screen.queryByRole('dialog')).toBeNull()
})

const list = (chosen: string) => (
  <div>
    <div data-list="pane">
      <table>
        <tbody>
          {['a', 'b', 'c'].map((row) => (
            <tr key={row}>
              <td>
                <RowLink href={`/ko?visa=${row}`} opens={`/arenden/${row}`} chosen={row === chosen}>
                  {row}
                </RowLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <aside>
      <button type="button" data-keys="t">
        Tilldela
      </button>
    </aside>
  </div>
)

it('moves along a list from the chosen row, shows it in the pane, and stops at the ends', () => {
  window.matchMedia = () => ({ matches: true }) as MediaQueryList
  draw(list('b'))
  expect(press('j', {}, document.body)).toBe(true)
  expect(screen.getByText('c')).toHaveFocus()
  expect(router.replace).toHaveBeenLastCalledWith('/ko?visa=c', { scroll: false })
  press('j')
  expect(screen.getByText('c')).toHaveFocus()
  press('k')
  press('k')
  expect(screen.getByText('a')).toHaveFocus()
  expect(router.replace).toHaveBeenLastCalledWith('/ko?visa=a', { scroll: false })
})

it('shows beside a list what its links lead to, where there is room, and moves on alone where there is none', () => {
  const rows = ['a', 'b'].map((row) => (
    <tr key={row}>
      <td>
        <a href={`/arenden/${row}`} data-row="" data-shows={`/arenden?visa=${row}`}>
          {row}
        </a>
      </td>
    </tr>
  ))
  draw(
    <table>
      <tbody>{rows}</tbody>
    </table>,
  )
  window.matchMedia = () => ({ matches: false }) as MediaQueryList
  expect(press('j', {}, document.body)).toBe(true)
  expect(screen.getByText('a')).toHaveFocus()
  expect(router.replace).not.toHaveBeenCalled()
  window.matchMedia = () => ({ matches: true }) as MediaQueryList
  press('j')
  expect(screen.getByText('b')).toHaveFocus()
  expect(router.replace).toHaveBeenLastCalledWith('/arenden?visa=b', { scroll: false })
})

it('opens the row that is shown, and leaves every other link and button to the browser', () => {
  draw(list('b'))
  expect(press('Enter', {}, screen.getByText('a'))).toBe(false)
  expect(press('Enter', {}, screen.getByText('Tilldela'))).toBe(false)
  expect(router.push).not.toHaveBeenCalled()
  expect(press('Enter', {}, screen.getByText('b'))).toBe(true)
  expect(router.push).toHaveBeenLastCalledWith('/arenden/b')
  press('Enter', {}, document.body)
  expect(router.push).toHaveBeenCalledTimes(2)
})

it('brings one to what assigns, and presses nothing', () => {
  const pressed = jest.fn()
  draw(
    <button type="button" data-keys="t" onClick={pressed}>
      Tilldela Anna
    </button>,
  )
  expect(press('t', {}, document.body)).toBe(true)
  expect(screen.getByText('Tilldela Anna')).toHaveFocus()
  expect(pressed).not.toHaveBeenCalled()
  expect(press('n', {}, document.body)).toBe(false)
})

describe('a key whose link leads to another page', () => {
  const list = (
    <a href="#case" data-keys="l">
      Logga tid
    </a>
  )
  const panel = (
    <section data-keys="l">
      <button type="submit">15 min</button>
      <input type="text" data-keys="l" aria-label="Annan tid" />
    </section>
  )
  const onWay = () => press('l', {}, document.body)

  beforeEach(() => (path = '/arbete'))

  it('goes on there, and nothing that was written on the way is lost or sent', () => {
    const { lead } = draw(list, ['advisor'])
    expect(onWay()).toBe(true)
    for (const key of ['1', ':', '3', '0', 'Enter']) expect(press(key, {}, document.body)).toBe(true)
    lead('/arenden/1', panel)
    expect(screen.getByLabelText('Annan tid')).toHaveFocus()
    expect(screen.getByLabelText('Annan tid')).toHaveValue('1:30')
    // What is written from now on is the field's own.
    expect(press('5')).toBe(false)
  })

  it('follows no second link, and stays away from a page that came too late', () => {
    const { lead } = draw(list, ['advisor'])
    onWay()
    lead('/arenden/1', list)
    expect(document.activeElement).toBe(document.body)
    onWay()
    const late = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000)
    lead('/arenden/2', panel)
    late.mockRestore()
    expect(document.activeElement).toBe(document.body)
    expect(press('5', {}, document.body)).toBe(false)
  })
})

it('opens either side of the composer and puts the cursor there', () => {
  draw(
    <Composer
      label="Skriv"
      sides={[
        { key: 'company', tab: 'Till företaget', form: <textarea aria-label="Meddelande" /> },
        { key: 'internal', tab: 'Internt', form: <textarea aria-label="Anteckning" /> },
      ]}
    />,
  )
  press('n', {}, document.body)
  expect(screen.getByLabelText('Internt')).toBeChecked()
  expect(screen.getByLabelText('Anteckning')).toHaveFocus()
  press('m', {}, document.body)
  expect(screen.getByLabelText('Till företaget')).toBeChecked()
  expect(screen.getByLabelText('Meddelande')).toHaveFocus()
})
