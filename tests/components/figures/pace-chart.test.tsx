import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { PaceChart } from '@/components/figures/pace-chart'
import { paceLines } from '@/lib/figures/pace-lines'
import { wholeTargets } from '@/lib/rounds/targets'
import { drawInSwedish } from '../support/in-swedish'

const targets = wholeTargets({ cases: 20, minutes: 6000, endsOn: '2026-12-31' })
const trends = {
  cases: [{ month: '2026-01', value: 5 }, { month: '2026-02', value: 5 }],
  minutes: [{ month: '2026-01', value: 90 }],
} // prettier-ignore

it('draws a line to each target beside an even pace, with the sums in a table', async () => {
  const lines = paceLines(trends, targets, '2026-01-01', '2026-07-02')
  const { container } = drawInSwedish(
    <main>
      <PaceChart locale="sv" lines={lines} />
    </main>,
  )
  expect(screen.getByText('10 av 20')).toBeVisible()
  expect(screen.getByText(/^1 tim 30 min av 100 tim$/)).toBeVisible()
  const drawn = screen.getByRole('img', { name: /^Öppnade ärenden: 10 av målet 20|^Ärenden: 10 av målet 20/ })
  // Half of the way in half of the time: the line ends on the even pace.
  const [x, y] = (drawn.querySelector('polyline')?.getAttribute('points') ?? '').split(' ').at(-1)?.split(',').map(Number) ?? []
  expect(x).toBeCloseTo(150, -1)
  expect(y).toBeCloseTo(48, 0)
  await userEvent.click(screen.getByText('Summor månad för månad', { selector: 'summary' }))
  const rows = within(screen.getByRole('table')).getAllByRole('row')
  expect(rows).toHaveLength(8)
  expect(rows[1]?.textContent).toMatch(/^juli 2026101\stim\s30\smin$/)
  expect(await axe(container)).toHaveNoViolations()
}) // prettier-ignore

it('draws nothing where there is no target to go towards', () => {
  const { container } = drawInSwedish(<PaceChart locale="sv" lines={[]} />)
  expect(container).toBeEmptyDOMElement()
})
