import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { LineFiguresPage } from '@/components/buyers/line-figures-page'
import { questionFigures, type CountedQuestion } from '@/lib/buyers/question-figures'
import { drawInSwedish } from '../support/in-swedish'

const question = (differing: Partial<CountedQuestion> = {}): CountedQuestion => ({
  ...{ topic: 'training', status: 'answered', buyerOrgDigits: '2120000001', dueOn: '2026-11-25', reached: false },
  ...{ askedAt: new Date('2026-11-23T09:00:00Z'), answeredAt: new Date('2026-11-23T11:00:00Z') },
  ...differing,
})
const late = question({ answeredAt: new Date('2026-11-26T09:00:00Z'), reached: true })
const open = question({ topic: 'other', status: 'asked', answeredAt: null, askedAt: new Date('2026-10-05T09:00:00Z') })

const draw = (questions: readonly CountedQuestion[], period?: string) =>
  drawInSwedish(
    <main>
      <LineFiguresPage
        locale="sv"
        figures={questionFigures(questions)}
        periods={['2026-11', '2026-Q4']}
        period={period}
      />
    </main>,
  )
const cellsOf = (name: string) =>
  within(screen.getByRole('table', { name, hidden: true })).getAllByRole('row', { hidden: true }).map((row) => [...row.children].map(({ textContent }) => textContent)) // prettier-ignore

describe('the figures of the buyers’ line', () => {
  it('say what came, what waits and how fast it was answered', async () => {
    const { container } = draw([question(), late, open])
    const stat = (label: string) => screen.getByText(label).closest('div')?.textContent?.replaceAll('\u00a0', ' ')
    expect(stat('Inkomna frågor')).toContain('3')
    expect(stat('Inkomna frågor')).toContain('en väntar på svar')
    expect(stat('Besvarade frågor')).toContain('1 i tid')
    expect(stat('Tid till svar, median')).toContain('37 tim')
    expect(screen.getByRole('link', { name: 'Inkomna frågor' })).toHaveAttribute('href', '/lotsen')
    expect(cellsOf('Frågor efter ämne')).toContainEqual(['Något annat', '1'])
    expect(cellsOf('Frågor efter månad')).toContainEqual(['oktober 2026', '1', '0', '0', '0', '1'])
    expect(cellsOf('Frågor efter slag av köpare')).toContainEqual(['Kommun', '3'])
    expect(await axe(container)).toHaveNoViolations()
  })

  it('are of a period, which stands as chosen', () => {
    draw([question()], '2026-11')
    const periods = within(screen.getByRole('navigation', { name: 'Period' }))
    expect(periods.getByText('november 2026')).toHaveAttribute('aria-current', 'true')
    expect(periods.getByRole('link', { name: 'Alltid' })).toHaveAttribute('href', '/lotsen/siffror')
  })

  it('say that there is nothing yet, with no chart of it', async () => {
    const { container } = draw([])
    expect(screen.getByRole('heading', { name: 'Inga frågor att räkna' })).toBeInTheDocument()
    expect(screen.queryByRole('heading', { name: 'Diagram' })).toBeNull()
    expect(await axe(container)).toHaveNoViolations()
  })
})
