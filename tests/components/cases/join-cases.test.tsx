import { screen, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { JoinCases } from '@/components/cases/join-cases'
import { JoinedCases, JoinedHere, JoinedOrTwins } from '@/components/cases/joined-cases'
import type { CaseView } from '@/lib/cases/find-case'
import type { Duplicate } from '@/lib/cases/list-duplicates'
import { axe } from 'jest-axe'
import { drawInSwedish } from '../support/in-swedish'

const openedAt = new Date('2026-11-19T08:00:00Z')
const supportCase = {
  ...{ number: 'UA-2026-0001', version: 3, status: 'opened', about: 'bid', openedAt, contactName: 'Kim Kontakt' },
  ...{ description: 'Vi behöver hjälp.', buyerName: 'Provstads kommun', advisorName: null },
} as CaseView
const twin = (of: Partial<Duplicate> = {}): Duplicate => ({
  ...{ number: 'UA-2026-0002', version: 1, status: 'opened', about: 'bid', openedAt, contactName: 'Lo Kontakt' },
  ...{ description: 'Samma sak.', buyerName: null, advisor: 'Rut Rådgivare', why: 'words', endsHere: null },
  ...{ endsThere: null, ...of },
})
const draw = (chosen: Duplicate | null, cases = chosen ? [chosen] : []) =>
  drawInSwedish(
    <main>
      <h1>Lägg ihop</h1>
      <JoinCases {...{ supportCase, chosen, cases }} requestId="6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11" join={unused} />
    </main>,
  )
const unused = async () => ({ status: 'idle' as const })

it('shows both beside each other, why they are alike, and asks which lives on', async () => {
  const { container } = draw(twin())
  for (const number of ['UA-2026-0001', 'UA-2026-0002'])
    expect(screen.getByRole('region', { name: number })).toBeInTheDocument()
  expect(screen.getByText('Beskrivningarna är lika.')).toBeInTheDocument()
  expect(screen.getAllByRole('radio')).toHaveLength(2)
  expect(await axe(container)).toHaveNoViolations()
})

it('asks nothing where only one may live on', () => {
  const { container } = draw(twin({ endsHere: 'time' }))
  expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  expect(screen.getByText('UA-2026-0002 lever vidare')).toBeInTheDocument()
  expect(container.querySelector('input[name="lives"]')).toHaveValue('other')
})

it('offers no button where neither may end, and the other cases to compare with', () => {
  draw(twin({ endsHere: 'unverified', endsThere: 'unverified' }), [twin(), twin({ number: 'UA-2026-0009', why: null })])
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  expect(screen.getByText(/Kontakterna är inte samma person/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'UA-2026-0009' })).toBeInTheDocument()
})

it('says that there is nothing to join with', () => {
  draw(null)
  expect(screen.getByText('Företaget har inget annat öppet ärende som du kan öppna.')).toBeInTheDocument()
})

it('leads on from a case that was joined, and to the twins of one that may be', async () => {
  const { container } = drawInSwedish(
    <main>
      <h1>Ärende</h1>
      <JoinedOrTwins number="UA-2026-0001" joining={{ into: 'UA-2026-0007', cases: [], twins: [] }} />
      <JoinedOrTwins number="UA-2026-0001" joining={{ into: null, cases: [], twins: [twin(), twin({ why: null })] }} />
    </main>,
  )
  expect(screen.getByRole('link', { name: 'Öppna UA-2026-0007' })).toHaveAttribute('href', '/arenden/UA-2026-0007')
  expect(screen.getByRole('heading', { name: 'Kan vara samma ärende som UA-2026-0002' })).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

it('tells staff how to reach who told of a joined case, and the company that all is there', () => {
  const cases = [
    { ...twin(), contactPhone: '+46701740605', contactEmail: 'lo@example.test' },
  ] as unknown as ComponentProps<typeof JoinedCases>['joined']
  const { unmount } = drawInSwedish(<JoinedCases joined={cases} staff />)
  expect(within(screen.getByRole('region')).getByRole('link', { name: 'lo@example.test' })).toBeInTheDocument()
  unmount()
  drawInSwedish(
    <>
      <JoinedHere joined={cases} />
      <JoinedCases joined={cases} staff={false} />
    </>,
  )
  expect(screen.queryByText('lo@example.test')).not.toBeInTheDocument()
  expect(screen.getByRole('heading', { name: 'UA-2026-0002 fortsätter här' })).toBeInTheDocument()
})
