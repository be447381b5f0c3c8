import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { QualityPage } from '@/components/figures/quality-page'
import { LACKS } from '@/lib/figures/lacks'
import type { LackingCase } from '@/lib/figures/list-lacks'
import { accepting } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const one = {
  ...{ number: 'UA-2026-0007', version: 3, statedName: 'Provbolaget AB' },
  ...{ industry: 'gone', employees: '1-9', advisor: 'Anton Sundgren', buyerName: 'Provstads kommun' },
  ...{ advisorEmail: 'anton@example.test', twin: null },
}
const page = {
  locale: 'sv',
  ...{ mended: undefined, actions: { tell: accepting(), nameBuyer: accepting(), correctSector: accepting() } },
  ...{ sector: [{ code: 'trade', name: 'Handel' }], size: [{ code: '1-9', name: '1–9 anställda' }] },
} as const // prettier-ignore

it('leads from each count to exactly its list, and asks for the one field that mends it', async () => {
  const found = LACKS.map((lack) => ({ lack, total: lack === 'no-time' ? 1 : 9, cases: [one] }))
  const { container } = drawInSwedish(<QualityPage {...page} found={found} />)
  for (const lack of LACKS) {
    const section = container.querySelector<HTMLElement>(`section[aria-labelledby="${lack}"]`)
    if (!section) throw new Error(`${lack} is not shown`)
    expect(within(section).getByRole('link', { name: lack === 'no-time' ? 'Ett ärende' : '9 ärenden' })).toHaveAttribute('href', `/arenden?lack=${lack}`) // prettier-ignore
    expect(within(section).getByText(/Provbolaget AB · Anton Sundgren/)).toBeVisible()
    const inline = ['not-asked', 'no-outcome', 'no-buyer-number', 'no-sector'].includes(lack)
    expect([lack, within(section).queryAllByRole('button', { name: 'Spara för UA-2026-0007' }).length]).toEqual([lack, inline ? 1 : 0]) // prettier-ignore
  }
  expect(screen.getByLabelText('Organisationsnummer för Provstads kommun')).toBeVisible()
  expect(screen.getByLabelText('Bransch')).toBeVisible()
  expect(screen.queryByLabelText('Antal anställda')).toBeNull()
  expect(screen.queryByRole('heading', { name: 'Utan anmärkning' })).toBeNull()
  expect(await axe(container)).toHaveNoViolations()
})

const hrefsOf = (of: LackingCase) => {
  const found = LACKS.map((lack) => ({ lack, total: 1, cases: [of] }))
  const { container, unmount } = drawInSwedish(<QualityPage {...page} found={found} />)
  const hrefs = LACKS.map((lack) => {
    const links = [...container.querySelectorAll(`section[aria-labelledby="${lack}"] li a`)].slice(1)
    return [lack, links.map((link) => link.getAttribute('href'))]
  })
  unmount()
  return Object.fromEntries(hrefs) as Record<string, string[]>
}

it('leads from each case straight to the form that mends it, and to whom to ask first by the number alone', () => {
  const at = (path: string) => `/arenden/UA-2026-0007${path}`
  expect(hrefsOf(one)).toEqual({
    'no-time': [at('/tilldela'), 'mailto:anton@example.test?subject=UA-2026-0007'],
    'no-contact': [at('#composer'), 'mailto:anton@example.test?subject=UA-2026-0007'],
    'not-asked': [at('/utfall')],
    'no-outcome': [at('/utfall')],
    'no-procurement': [at('/upphandling')],
    'no-buyer-number': [at('/upphandling')],
    unreachable: [at('/ratta'), at('/behorighet')],
    'no-sector': [],
    'registered-twice': [at('/samma-foretag')],
  })
  const without = hrefsOf({ ...one, advisorEmail: null, twin: 'UA-2026-0009' })
  expect(without['no-time']).toEqual([at('/tilldela')])
  expect(without['registered-twice']).toEqual([at('/samma-foretag?other=UA-2026-0009')])
})

it('is quiet where nothing is missing, and says what was just filled in', async () => {
  const { container } = drawInSwedish(<QualityPage {...page} found={[]} mended="UA-2026-0007" />)
  expect(screen.getByRole('heading', { name: 'Inget saknas' })).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('Sparat i UA-2026-0007.')
  expect(container.querySelectorAll('section')).toHaveLength(0)
  expect(await axe(container)).toHaveNoViolations()
})
