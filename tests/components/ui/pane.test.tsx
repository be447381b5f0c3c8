import { fireEvent, render, screen } from '@testing-library/react'
import { Pane } from '@/components/ui/pane'

const drawn = (heading: string) => (
  <>
    <a href="?visa=2" data-row="">
      Next
    </a>
    <a href="?visa=2">Elsewhere</a>
    <Pane labelledBy="h" className="">
      <h2 id="h">{heading}</h2>
    </Pane>
  </>
)

const pane = () => screen.getByRole('complementary', { hidden: true })

beforeEach(() => {
  document.addEventListener('click', (event) => event.preventDefault(), { once: true })
})

it('lets nothing be pressed from the choice of another row until it is there', () => {
  const { rerender } = render(drawn('First'))
  expect(pane()).toHaveProperty('inert', false)
  fireEvent.click(screen.getByText('Next'))
  expect(pane()).toHaveProperty('inert', true)
  rerender(drawn('Second'))
  expect(pane()).toHaveProperty('inert', false)
})

it('stays as it is for what opens elsewhere, or is no row', () => {
  render(drawn('First'))
  fireEvent.click(screen.getByText('Next'), { ctrlKey: true })
  fireEvent.click(screen.getByText('Elsewhere'))
  expect(pane()).toHaveProperty('inert', false)
})
