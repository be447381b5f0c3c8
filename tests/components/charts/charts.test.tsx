import { render, screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { BarChart } from '@/components/charts/bar-chart'
import { ChartFigure } from '@/components/charts/chart-figure'
import { shadeSpans, shadesTo } from '@/components/charts/heat'
import { TileGrid } from '@/components/charts/tile-grid'

const empty = 'Första ärendet syns här.'

test('bars are as long as their numbers and say them', async () => {
  const { container } = render(
    <BarChart
      label="Per bransch"
      emptyText={empty}
      bars={[
        { key: 'a', label: 'Bygg', value: 10, href: '/x' },
        { key: 'b', label: 'IT', value: 5 },
      ]}
    />,
  )
  const [first, second] = [...container.querySelectorAll('rect')]
  expect(first).toHaveAttribute('width', '84%')
  expect(second).toHaveAttribute('width', '42%')
  expect(screen.getByText('10')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Bygg' })).toHaveAttribute('href', '/x')
  expect(await axe(container)).toHaveNoViolations()
})

test('a bar’s words are text, whatever signs are in them', () => {
  const name = '<b>"R&D\'s"</b>'
  const bars = [{ key: 'a', label: name, value: 1, text: '<1', href: '/x?a=1&b="2"' }]
  render(<BarChart label="Per bransch" emptyText={empty} bars={bars} />)
  expect(screen.getByRole('link', { name })).toHaveAttribute('href', '/x?a=1&b="2"')
  expect(screen.getByText('<1')).toBeInTheDocument()
})

test('bars without anything to count draw their axis and say so', () => {
  const { container } = render(<BarChart label="Per bransch" emptyText={empty} bars={[]} />)
  expect(screen.getByRole('img', { name: `Per bransch. ${empty}` })).toHaveTextContent(empty)
  expect(container.querySelector('line')).not.toBeNull()
})

test('tiles carry name and number, and zero has its own shade', async () => {
  const { container } = render(
    <TileGrid
      label="Kommuner"
      emptyText={empty}
      tiles={[
        { key: 'a', name: 'Provby', value: 0, href: '/m' },
        { key: 'b', name: 'Ängby', value: 9, href: '/f' },
      ]}
    />,
  )
  expect(screen.getByRole('link', { name: /Provby.*0/ })).toHaveAttribute('data-step', '0')
  expect(screen.getByRole('link', { name: /Ängby.*9/ })).toHaveAttribute('data-step', '5')
  expect(await axe(container)).toHaveNoViolations()
})

test('a chart carries its numbers as a table', () => {
  render(
    <ChartFigure caption="Per bransch" table={<table />}>
      <BarChart label="x" emptyText={empty} bars={[]} />
    </ChartFigure>,
  )
  const figure = screen.getByRole('figure')
  expect(within(figure).getByRole('table')).toBeInTheDocument()
})

describe('the legend of shades', () => {
  it.each([1, 2, 4, 5, 7, 12, 25, 83])('says of every number up to %s which shade it has, once', (largest) => {
    const spans = shadeSpans(largest)
    const shade = shadesTo(largest)
    for (let value = 0; value <= largest; value += 1)
      expect(spans.filter(({ from, until }) => from <= value && value <= until).map(({ step }) => step)).toEqual([shade(value)]) // prettier-ignore
  })
})
