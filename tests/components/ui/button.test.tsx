import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { Button, buttonClass, ButtonLink } from '@/components/ui/button'

test('is a plain button unless told to submit', () => {
  render(<Button>Spara</Button>)
  expect(screen.getByRole('button', { name: 'Spara' })).toHaveAttribute('type', 'button')
})

test('keeps its words and its place in the tab order while pending', async () => {
  const { container } = render(<Button pending>Spara</Button>)
  const button = screen.getByRole('button', { name: 'Spara' })
  expect(button).toHaveAttribute('aria-disabled', 'true')
  expect(button).toBeEnabled()
  expect(await axe(container)).toHaveNoViolations()
})

test('gives a link the same look', () => {
  render(<ButtonLink href="/stod/ny">Be om stöd</ButtonLink>)
  const link = screen.getByRole('link', { name: 'Be om stöd' })
  expect(link).toHaveAttribute('href', '/stod/ny')
  expect(link).toHaveClass(...buttonClass().split(' '))
})

test.each(['mailto:a@b.se', 'tel:0101', 'https://example.se'])('leaves %s to the browser', (href) => {
  render(<ButtonLink href={href}>Dit</ButtonLink>)
  expect(screen.getByRole('link')).toHaveAttribute('href', href)
})
