import { screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { RefusalOfPage } from '@/components/form/refusal-of-page'
import { drawInSwedish } from '../support/in-swedish'

const moved = {
  status: 'refused' as const,
  title: 'Läget har ändrats',
  issues: [{ code: 'meeting-moved-on' as const, sentence: 'Mötet har ändrats.' }],
  typed: { number: 'UA-2026-0001', meetingId: 'm', duration: '1:15', note: '' },
}

it('says why, and what had been typed, and nothing of what the page sent by itself', async () => {
  const { container } = drawInSwedish(<RefusalOfPage refusal={moved} />)
  expect(screen.getByRole('alert')).toHaveTextContent('Läget har ändratsMötet har ändrats.')
  expect(screen.getByText('1:15')).toBeVisible()
  expect(container).not.toHaveTextContent('UA-2026-0001')
  expect(await axe(container)).toHaveNoViolations()
})

it('is silent where nothing was refused, or what was refused is put right in the form', () => {
  const { container, unmount } = drawInSwedish(<RefusalOfPage refusal={null} />)
  expect(container).toBeEmptyDOMElement()
  unmount()
  const wrong = { ...moved, issues: [{ code: 'duration-missing' as const, field: 'duration' }] }
  expect(drawInSwedish(<RefusalOfPage refusal={wrong} />).container).toBeEmptyDOMElement()
})
