import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { OtherMeetings } from '@/components/meetings/other-meetings'
import { drawInSwedish } from '../support/in-swedish'

const meeting = {
  ...({ id: 'm1', kind: 'call', startsAt: '2026-12-01T09:00:00+00:00', sequence: 0 } as const),
  ...{ lengthMinutes: 45, reservedMinutes: 0, place: 'Exempelhuset', participants: null },
}

it('stand under a heading that says what they are beside, each with the way to change it', async () => {
  const props = { number: 'UA-2026-0001', meetings: [meeting] }
  const { container, unmount } = drawInSwedish(<OtherMeetings {...props} others />)
  const others = within(screen.getByRole('region', { name: 'Andra möten i ärendet' }))
  expect(others.getByText('Samtal tisdag 1 december kl. 10.00')).toBeVisible()
  expect(others.getByRole('link', { name: 'Ändra eller avboka' })).toHaveAttribute(
    'href',
    '/arenden/UA-2026-0001/moten?mote=m1',
  )
  expect(await axe(container)).toHaveNoViolations()
  unmount()
  drawInSwedish(<OtherMeetings {...props} others={false} />)
  expect(screen.getByRole('region', { name: 'Bokade möten' })).toBeVisible()
  expect(drawInSwedish(<OtherMeetings {...props} meetings={[]} others />).container).toBeEmptyDOMElement()
})
