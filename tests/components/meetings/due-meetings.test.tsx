import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { DueMeetings, type DueMeetingsProps } from '@/components/meetings/due-meetings'
import { accepting } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

type Due = DueMeetingsProps['meetings'][number]

const NOW = new Date('2026-12-01T12:00:00Z')
const due = (of: Partial<Due> = {}): Due => ({
  ...{ id: '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11', requestId: '3d1f7d80-6b2f-4b0e-9f57-1f2a6a0f4c33' },
  ...{ kind: 'meeting', startsAt: '2026-12-01T09:00:00+00:00', lengthMinutes: 45, place: null, fits: 200 },
  ...{ number: 'UA-2026-0001', company: 'Berg AB', ...of },
})
const draw = (meetings: Due[]) => drawInSwedish(<DueMeetings {...{ meetings, now: NOW }} log={accepting()} />)

it('are the day’s, each with its case, and what has begun with the tap that logs it on its own day', async () => {
  const { container } = draw([
    due({ id: 'a', startsAt: '2026-11-30T09:00:00+00:00', company: 'Alm AB' }),
    due({ id: 'b', kind: 'call' }),
    due({ id: 'c', startsAt: '2026-12-01T14:00:00+00:00', place: 'Exempelhuset' }),
  ])
  const [before, begun, toCome] = screen.getAllByRole('listitem')
  expect(within(before!).getByRole('link', { name: 'Möte mån 30 nov kl. 10.00 · Alm AB' })).toBeVisible()
  expect(before!.querySelector('input[name=workedOn]')).toHaveValue('2026-11-30')
  expect(within(begun!).getByRole('link', { name: 'Samtal 10.00 · Berg AB' })).toHaveAttribute(
    'href',
    '/arenden/UA-2026-0001#meeting',
  )
  expect(within(begun!).getByRole('button', { name: /Logga 45.min som samtal/ })).toHaveValue('45')
  expect(begun!.querySelector('input[name=meetingId]')).toHaveValue('b')
  expect(within(toCome!).queryByRole('button')).toBeNull()
  expect(toCome).toHaveTextContent(/45.min · Exempelhuset/)
  expect(await axe(container)).toHaveNoViolations()
})

it('offer no more than fits, and are not there at all without meetings', () => {
  const { unmount } = draw([due({ fits: 20 })])
  expect(screen.getByRole('button', { name: /Logga 20.min som möte/ })).toHaveValue('20')
  unmount()
  expect(draw([]).container).toBeEmptyDOMElement()
})
