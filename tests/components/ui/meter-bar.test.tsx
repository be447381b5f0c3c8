import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { MeterBar } from '@/components/ui/meter-bar'

const part = (container: HTMLElement, name: string) => container.querySelector(`[data-part=${name}]`)

test('fills with what is left, what is booked hatched after it, with words beside', async () => {
  const { container } = render(
    <MeterBar total={300} used={150} reserved={75} label="2 tim 30 min använda av 5 tim" text="1 tim 15 min kvar" />,
  )
  expect(screen.getByRole('img', { name: '2 tim 30 min använda av 5 tim' })).toBeInTheDocument()
  expect(screen.getByText('1 tim 15 min kvar')).toBeVisible()
  expect(part(container, 'left')).toHaveAttribute('width', '25%')
  expect(part(container, 'reserved')).toHaveAttribute('x', '25%')
  expect(part(container, 'reserved')).toHaveAttribute('width', '25%')
  expect(await axe(container)).toHaveNoViolations()
})

test('is empty when all is used, however much that is', () => {
  const { container } = render(<MeterBar total={300} used={400} reserved={50} label="x" text="0 min kvar" />)
  expect(part(container, 'left')).toBeNull()
  expect(part(container, 'reserved')).toBeNull()
})

test('draws an empty track when there is nothing to measure', () => {
  const { container } = render(<MeterBar total={0} used={0} label="x" text="0 min" />)
  expect(part(container, 'left')).toBeNull()
})

test('carries no style attribute, which a strict content policy would drop', () => {
  const { container } = render(<MeterBar total={300} used={100} label="x" text="y" small />)
  expect(container.querySelector('[style]')).toBeNull()
})
