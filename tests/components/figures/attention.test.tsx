import { screen } from '@testing-library/react'
import { Attention } from '@/components/figures/attention'
import { messagesIn } from '@/lib/i18n/messages'
import { drawInSwedish } from '../support/in-swedish'

const { labels, attentionNone } = messagesIn('sv').figures

it('shows what conflicts, roles and merged hours ask where they ask something, each with its page', () => {
  const drawn = (counts: { conflicts?: number; roles?: number; jobs?: number; excess?: number }) => {
    const { unmount } = drawInSwedish(<Attention locale="sv" counts={null} {...counts} />)
    const shown = (['conflicts', 'roles', 'jobs', 'excess'] as const).map((name) =>
      screen.queryByRole('link', { name: new RegExp(labels[name]) })?.getAttribute('href'),
    )
    unmount()
    return shown
  }
  expect(drawn({})).toEqual([undefined, undefined, undefined, undefined])
  expect(drawn({ conflicts: 0, roles: 0, jobs: 0, excess: 0 })).toEqual([undefined, undefined, undefined, undefined])
  expect(drawn({ roles: 2 })).toEqual([undefined, '/ledning/personer', undefined, undefined])
  expect(drawn({ jobs: 1 })).toEqual([undefined, undefined, '/ledning/jobb', undefined])
  expect(drawn({ conflicts: 1, roles: 2, jobs: 1, excess: 3 })).toEqual([
    '/ledning/jav',
    '/ledning/personer',
    '/ledning/jobb',
    '/ledning/over-taket',
  ])
})

it('is quiet where nothing waits, and shows no figure that asks for nothing', () => {
  const none = { capSoon: 0, noContact: 0, noResult: 0, secondPerson: 0 }
  const figures = (counts: typeof none | null, conflicts = 0) => {
    const { unmount } = drawInSwedish(<Attention locale="sv" {...{ counts, conflicts }} />)
    const shown = Object.values(labels).filter((label) => screen.queryByText(label))
    const quiet = screen.queryByText(attentionNone) !== null
    unmount()
    return [shown, quiet]
  }
  expect(figures(none)).toEqual([[], true])
  expect(figures({ ...none, capSoon: 2 })).toEqual([[labels['cap-soon']], false])
  expect(figures(none, 1)).toEqual([[labels.conflicts], false])
  // What could not be counted is not said to be nothing.
  expect(figures(null)[1]).toBe(false)
  expect(figures(null)[0]).toHaveLength(4)
})
