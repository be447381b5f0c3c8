import { fireEvent, render, screen } from '@testing-library/react'
import { FollowLinks } from '@/components/shell/follow-links'
import { MarkHere } from '@/components/shell/here'
import { PlaceLink } from '@/components/shell/place-link'
import { RowLink } from '@/components/ui/row-link'
import { TextLink } from '@/components/ui/text-link'

const push = jest.fn()
let path = '/ko'
jest.mock('next/navigation', () => ({ useRouter: () => ({ push }), usePathname: () => path }))

beforeEach(() => {
  push.mockClear()
  path = '/ko'
  window.history.replaceState(null, '', '/ko')
})

function page() {
  return (
    <>
      <FollowLinks />
      <MarkHere />
      <PlaceLink path="/ko" href="/ko">
        Kö
      </PlaceLink>
      <PlaceLink path="/ko" href="/arenden">
        Ärenden
      </PlaceLink>
      <TextLink href="/arenden/UA-2026-0001?visa=tid#log-time">Ett ärende</TextLink>
      <RowLink href="/ko?visa=UA-2026-0001">En rad</RowLink>
      <TextLink href="/arenden" onClick={(event) => event.preventDefault()}>
        Svarar själv
      </TextLink>
      <TextLink href="/api/calendar">En fil</TextLink>
      <TextLink href="/arenden" download>
        Hämta
      </TextLink>
      <TextLink href="https://www.example.se/">Annan plats</TextLink>
      <a href="/arenden">Vanlig länk</a>
      <svg>
        <TextLink href="/arenden?kommun=2080">Ett märke i en bild</TextLink>
      </svg>
    </>
  )
}

/** Presses as a browser would, and answers whether a new document would have come. */
function pressed(name: string, how: MouseEventInit = {}): boolean {
  let leaves = false
  const last = (event: MouseEvent) => {
    leaves = !event.defaultPrevented
    event.preventDefault() // jsdom has nowhere to go.
  }
  window.addEventListener('click', last)
  fireEvent.click(screen.getByText(name), how)
  window.removeEventListener('click', last)
  return leaves
}

it('follows links within the site, with all of their address, and begins at the top but for the row of a list', () => {
  render(page())
  expect(pressed('Ett ärende')).toBe(false)
  expect(push).toHaveBeenLastCalledWith('/arenden/UA-2026-0001?visa=tid#log-time', { scroll: true })
  expect(pressed('En rad')).toBe(false)
  expect(push).toHaveBeenLastCalledWith('/ko?visa=UA-2026-0001', { scroll: false })
  expect(pressed('Ett märke i en bild')).toBe(false)
  expect(push).toHaveBeenLastCalledWith('/arenden?kommun=2080', { scroll: true })
})

it.each([
  ['a new tab', 'Ett ärende', { ctrlKey: true }],
  ['a new window', 'Ett ärende', { shiftKey: true }],
  ['another button', 'Ett ärende', { button: 1 }],
  ['a file', 'En fil', {}],
  ['what is to be kept', 'Hämta', {}],
  ['another site', 'Annan plats', {}],
  ['a link that is to bring a new document', 'Vanlig länk', {}],
])('leaves %s to the browser', (_what, name, how) => {
  render(page())
  expect(pressed(name, how)).toBe(true)
  expect(push).not.toHaveBeenCalled()
})

it('does not follow what a listener of the page has answered', () => {
  render(page())
  expect(pressed('Svarar själv')).toBe(false)
  expect(push).not.toHaveBeenCalled()
})

it('lets the mark of the menu follow when pages change below it', () => {
  const { rerender } = render(page())
  const isHere = (name: string) => screen.getByText(name).getAttribute('aria-current')
  expect([isHere('Kö'), isHere('Ärenden')]).toEqual(['page', null])
  window.history.pushState(null, '', '/arenden')
  path = '/arenden'
  rerender(page())
  expect([isHere('Kö'), isHere('Ärenden')]).toEqual([null, 'page'])
})
