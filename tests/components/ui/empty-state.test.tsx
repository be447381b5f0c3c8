import { screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { EmptyState } from '@/components/ui/empty-state'
import { drawInSwedish } from '../support/in-swedish'

describe('where there is nothing', () => {
  it('stands what will come and the way there, under a heading of the page’s level', async () => {
    const { container } = drawInSwedish(
      <main>
        <h1>Ärenden</h1>
        <EmptyState heading="Inga ärenden" action={<a href="/support">Be om stöd</a>}>
          Nya ärenden syns här.
        </EmptyState>
      </main>,
    )
    expect(screen.getByRole('heading', { level: 2, name: 'Inga ärenden' })).toBeVisible()
    expect(screen.getByText('Nya ärenden syns här.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Be om stöd' })).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('does not compile without a next step', () => {
    const heading = 'Inga ärenden'
    // @ts-expect-error -- nothing to do and nothing to wait for
    const empty = <EmptyState heading={heading} />
    // @ts-expect-error -- a way that is there only sometimes is no way
    const perhaps = <EmptyState heading={heading} action={Date.now() > 0 && <a href="/support">Be om stöd</a>} />
    expect([empty, perhaps]).toHaveLength(2)
  })
})
