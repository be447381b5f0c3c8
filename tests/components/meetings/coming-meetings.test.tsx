import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { ComingMeetings } from '@/components/meetings/coming-meetings'
import type { DueMeeting } from '@/lib/meetings/list-due-meetings'
import { drawInSwedish } from '../support/in-swedish'

const coming = (of: Partial<DueMeeting> = {}): DueMeeting => ({
  ...{ id: 'a', kind: 'meeting', startsAt: '2026-12-02T12:00:00+00:00', lengthMinutes: 45, place: null, fits: 200 },
  ...{ number: 'UA-2026-0001', company: 'Berg AB', ...of },
})

it('say when, with whom and where, lead to the case, and are not there at all without meetings', async () => {
  const { container, unmount } = drawInSwedish(
    <ComingMeetings meetings={[coming({ place: 'Exempelhuset' }), coming({ id: 'b', kind: 'call' })]} />,
  )
  const [first, second] = within(screen.getByRole('region', { name: 'Kommande möten' })).getAllByRole('listitem')
  expect(within(first!).getByRole('link', { name: 'Möte ons 2 dec kl. 13.00 · Berg AB' })).toHaveAttribute(
    'href',
    '/arenden/UA-2026-0001#meeting',
  )
  expect(first).toHaveTextContent(/45.min · Exempelhuset/)
  expect(within(second!).getByRole('link', { name: /^Samtal/ })).toBeVisible()
  expect(await axe(container)).toHaveNoViolations()
  unmount()
  expect(drawInSwedish(<ComingMeetings meetings={[]} />).container).toBeEmptyDOMElement()
})
