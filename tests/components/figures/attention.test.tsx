import { screen } from '@testing-library/react'
import { Attention } from '@/components/figures/attention'
import { messagesIn } from '@/lib/i18n/messages'
import { drawInSwedish } from '../support/in-swedish'

const { labels } = messagesIn('sv').figures

it('shows what conflicts, roles and merged hours ask where they ask something, each with its page', () => {
  const drawn = (counts: { conflicts?: number; roles?: number; excess?: number }) => {
    const { unmount } = drawInSwedish(<Attention locale="sv" counts={null} {...counts} />)
    const shown = (['conflicts', 'roles', 'excess'] as const).map((name) =>
      screen.queryByRole('link', { name: new RegExp(labels[name]) })?.getAttribute('href'),
    )
    unmount()
    return shown
  }
  expect(drawn({})).toEqual([undefined, undefined, undefined])
  expect(drawn({ conflicts: 0, roles: 0, excess: 0 })).toEqual([undefined, undefined, undefined])
  expect(drawn({ roles: 2 })).toEqual([undefined, '/ledning/personer', undefined])
  expect(drawn({ conflicts: 1, roles: 2, excess: 3 })).toEqual([
    '/ledning/jav',
    '/ledning/personer',
    '/ledning/over-taket',
  ])
})
