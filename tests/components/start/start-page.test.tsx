import { screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { StartPage } from '@/components/start/start-page'
import type { Post } from '@/lib/articles/public-post'
import { messagesIn } from '@/lib/i18n/messages'
import { drawInSwedish } from '../support/in-swedish'

const { start } = messagesIn('sv')
const post = {
  ...{ id: 'p', slug: 'forsta', tags: [], author: 'Ebba', changedAt: new Date(0) },
  publishedAt: new Date('2026-11-19T23:30:00Z'),
  text: { title: 'Första inlägget', ingress: 'Så gick det.', body: '', lang: 'sv' },
} as unknown as Post

type Given = Partial<Parameters<typeof StartPage>[0]>
const draw = (given: Given = {}) =>
  drawInSwedish(
    <main>
      <StartPage
        {...{ locale: 'sv', phone: '010-000 00 00', hours: 'vardagar 9–16', county: 'Provlän', days: 2, cap: 300 }}
        {...{ trainings: [], post: undefined, pause: null, now: new Date('2026-11-20T09:00:00Z'), ...given }}
      />
    </main>,
  )

describe('the start page', () => {
  it('leads to support, to the phone, and has a door for each kind of visitor', async () => {
    const { container } = draw({ post })
    expect(screen.getAllByRole('link', { name: start.ask })[0]).toHaveAttribute('href', '/stod/ny')
    expect(screen.getByRole('link', { name: /010-000 00 00/ })).toHaveAttribute('href', 'tel:+46100000000')
    for (const door of [start.doorCompanyLink, start.doorBuyerLink, start.doorLearnLink])
      expect(screen.getAllByRole('link', { name: door })[0]).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('promises the hours of the round that is open, whatever they are, and none between rounds', () => {
    const { unmount } = draw({ cap: 390 })
    expect(screen.getByText(/i upp till 6,5 timmar\.$/)).toBeVisible()
    unmount()
    draw({ cap: null, pause: { opensOn: null } })
    expect(screen.queryByText(/upp till/)).not.toBeInTheDocument()
  })

  it('shows the latest post with its day in Stockholm', () => {
    draw({ post })
    expect(screen.getByRole('link', { name: 'Första inlägget' })).toBeVisible()
    expect(screen.getByText(/20 november/)).toBeVisible()
  })

  it('says that there is no training yet and how to hear of the next, and that there is no post', () => {
    draw()
    expect(screen.getByRole('link', { name: start.noTrainingsLink })).toBeVisible()
    expect(screen.getByText(start.noPost)).toBeVisible()
  })

  it('stands with its doors while the database is away', async () => {
    const { container } = draw({ trainings: null, post: null })
    expect(screen.getAllByText(start.notNow)).toHaveLength(2)
    expect(screen.queryByText(start.noPost)).not.toBeInTheDocument()
    expect(screen.getAllByRole('link', { name: start.ask })[0]).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })
})
