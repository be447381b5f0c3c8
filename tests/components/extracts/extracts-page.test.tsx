import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { ExtractsPage } from '@/components/extracts/extracts-page'
import { accepting } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const one = {
  ...{ id: '0b6f1c1e-5a55-4f0c-8a51-1f5f6f9f0a11', asOf: '2026-11-28', cases: 41, entries: 380, digest: 'ab'.repeat(32) },
  ...{ takenAt: new Date('2026-11-30T08:00:00Z'), takenBy: 'Maja Lindvall', again: true },
} // prettier-ignore
const page = { locale: 'sv' as const, proposed: '2026-11-29', requestId: one.id, take: accepting() as never }

it('shows who took out what and when, with its files, and asks for a day', async () => {
  const { container } = drawInSwedish(
    <ExtractsPage {...page} extracts={[one, { ...one, id: 'older', again: false }]} />,
  )
  const [, first, older] = screen.getAllByRole('row')
  if (!first || !older) throw new Error('two were taken')
  expect(first).toHaveTextContent(/41.*380.*Maja Lindvall/)
  expect(within(first).getByRole('link', { name: /^Excel, / })).toHaveAttribute('href', `/api/lists/extract/${one.id}`)
  expect(within(first).getByRole('link', { name: /^Kodbok/ })).toHaveAttribute('href', expect.stringContaining('?as=csv&part=codes')) // prettier-ignore
  expect(within(older).queryByRole('link')).toBeNull()
  expect(screen.getByLabelText('Läget vid slutet av dagen')).toHaveValue('2026-11-29')
  expect(await axe(container)).toHaveNoViolations()
})

it('says what will stand there before anything is taken out', async () => {
  const { container } = drawInSwedish(<ExtractsPage {...page} extracts={[]} />)
  expect(screen.getByRole('heading', { name: 'Inget är uttaget än' })).toBeVisible()
  expect(await axe(container)).toHaveNoViolations()
})
