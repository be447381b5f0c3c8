import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { ExcessPage } from '@/components/cases/excess-page'
import { MergePlan } from '@/components/cases/merge-plan'
import type { PlannedMerge } from '@/lib/cases/find-merge'
import type { Excess } from '@/lib/cases/list-excess'
import { drawInSwedish } from '../support/in-swedish'

const idle = async () => ({ status: 'idle' as const })
const at = new Date('2026-11-30T09:00:00Z')
const plan: PlannedMerge = {
  from: { name: 'Provbolaget AB', orgDisplay: '559900-0017' },
  into: { name: 'Provbolaget AB', orgDisplay: '559900-0025' },
  pots: [{ round: 'Hösten', capMinutes: 300, fromMinutes: 180, intoMinutes: 210, beyondMinutes: 90 }],
  cases: [{ number: 'UA-2026-0003', status: 'ongoing' }],
  people: [{ name: 'Petra Prov', verified: true }],
  kept: [{ number: 'UA-2026-0003', startsAt: at, minutes: 30 }],
  released: [{ number: null, startsAt: at, minutes: 60 }],
}
const draw = (of: Partial<PlannedMerge> = {}) =>
  drawInSwedish(
    <main>
      <MergePlan number="UA-2026-0002" linkId="l" requestId="r" plan={{ ...plan, ...of }} action={idle} />
    </main>,
  )

describe('what a merge will do', () => {
  it('says the hours of both, their sum and what does not fit, who and what follows, and what is booked', async () => {
    const { container } = draw()
    const hours = within(screen.getByRole('region', { name: 'Timmarna' }))
    expect(hours.getAllByText('6 tim 30 min').length).toBeGreaterThan(0)
    expect(hours.getByText(/^1 tim 30 min ryms inte under taket/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'UA-2026-0003' })).toHaveAttribute('href', '/arenden/UA-2026-0003')
    expect(screen.getByText('Petra Prov (kontrollerad)')).toBeVisible()
    expect(screen.getByText(/30 min är fortfarande reserverade/)).toBeVisible()
    expect(screen.getByText(/1 tim ryms inte och blir fria/)).toBeVisible()
    expect(screen.getAllByRole('radio')).toHaveLength(3)
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says so where there is nothing of a kind', () => {
    draw({ pots: [], cases: [], people: [], kept: [], released: [] })
    expect(screen.getByText('Ingen tid är loggad i den registrering som försvinner.')).toBeVisible()
    expect(screen.getByText('Inga ärenden som du kan öppna.')).toBeVisible()
    expect(screen.queryByText(/ryms inte under taket/)).toBeNull()
    expect(screen.queryByRole('region', { name: 'Bokade möten' })).toBeNull()
  })
})

describe('time past the cap', () => {
  const one: Excess = {
    ...{ id: '1', company: 'Provbolaget AB', orgDisplay: '559900-0025', from: '559900-0017', round: 'Hösten' },
    ...{ minutes: 90, beyondMinutes: 30, foundAt: at, handledAt: null, handledBy: null, note: null },
    number: 'UA-2026-0003',
  }

  it('waits with a form, and stands with its note once it is dealt with', async () => {
    const done = {
      ...one,
      id: '2',
      company: 'Andra AB',
      handledAt: at,
      handledBy: 'Lisa',
      note: 'Avstämt',
      beyondMinutes: 0,
    }
    const { container } = drawInSwedish(
      <main>
        <ExcessPage found={[one, done]} action={idle} />
      </main>,
    )
    const waits = within(screen.getByRole('region', { name: 'Provbolaget AB' }))
    expect(waits.getByText(/Just nu är det 30 min för mycket/)).toBeVisible()
    expect(waits.getByRole('textbox', { name: /Vad kom ni fram till/ })).toBeVisible()
    expect(screen.getByText(/Lisa, .*: Avstämt/)).toBeVisible()
    expect(screen.getAllByRole('button')).toHaveLength(1)
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says that there is none', () => {
    drawInSwedish(<ExcessPage found={[]} action={idle} />)
    expect(screen.getByText('Inget företag har tid över taket.')).toBeVisible()
  })
})
