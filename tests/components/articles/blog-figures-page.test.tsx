import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { BlogFiguresPage } from '@/components/articles/blog-figures-page'
import type { BlogFigures } from '@/lib/articles/find-blog-figures'
import { drawInSwedish } from '../support/in-swedish'

const draw = (figures: BlogFigures) =>
  drawInSwedish(
    <main>
      <BlogFiguresPage locale="sv" figures={figures} />
    </main>,
  )

it('shows the posts and the subscribers of each month, in numbers and as tables', async () => {
  const months = [
    { month: '2026-10', posts: 3, subscribers: 0 },
    { month: '2026-11', posts: 1, subscribers: 12 },
  ]
  const { container } = draw({ published: 4, drafts: 2, scheduled: 1, subscribers: 12, months })
  expect(screen.getByRole('link', { name: 'Utkast' })).toHaveAttribute('href', '/blogg/skriv')
  expect(screen.getByRole('link', { name: 'Publicerade inlägg' })).toHaveAttribute('href', '/blogg')
  const rowsOf = (name: string) =>
    within(screen.getByRole('table', { name, hidden: true }))
      .getAllByRole('row', { hidden: true })
      .map(({ textContent }) => textContent)
  expect(rowsOf('Publicerade inlägg efter månad')).toEqual(['MånadInlägg', 'oktober 20263', 'november 20261', 'Summa4'])
  expect(rowsOf('Prenumeranter efter månad')).toContain('november 202612')
  expect(await axe(container)).toHaveNoViolations()
})

it('says that there is nothing yet', async () => {
  const { container } = draw({ published: 0, drafts: 0, scheduled: 0, subscribers: 0, months: [] })
  expect(screen.getByRole('heading', { name: 'Inget att räkna än' })).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})
