import { focusInSight } from '@/components/ui/focus-in-sight'

/** As if it stood so far down from the top of the window. */
function heading(top: number): HTMLElement {
  const made = document.createElement('h1')
  made.tabIndex = -1
  made.getBoundingClientRect = () => ({ top, bottom: top + 40 }) as DOMRect
  made.scrollIntoView = jest.fn()
  document.body.append(made)
  return made
}

it.each([
  ['above the window', -264, true],
  ['below it', 900, true],
  ['in it', 200, false],
  ['partly in it', -20, false],
])('what takes the focus %s is seen', (_where, top, moves) => {
  const place = heading(top)
  focusInSight(place)
  expect(document.activeElement).toBe(place)
  expect((place.scrollIntoView as jest.Mock).mock.calls).toEqual(moves ? [[{ block: 'nearest' }]] : [])
})
