import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { ProofPage } from '@/components/proofs/proof-page'
import { ReceiptPage } from '@/components/proofs/receipt-page'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import { LOCALES, type Locale } from '@/lib/i18n/pathnames'

const at = new Date('2026-11-23T01:00:00Z')
const VKEY = 'example.test/trail+45e71768+ASnYaom/TCmCx3LDaN6HngwJA8Iop0BT4MfenpEswe2H'
const newest = {
  size: 250_000,
  note: 'example.test/trail\n250000\nx\n',
  signedAt: at,
  companies: 12,
  unequal: 0,
  cosignatures: [],
}
const former = [
  { no: 2, size: 250_000, signedAt: at },
  { no: 1, size: 1_000, signedAt: at },
]

async function draw(props: Partial<ComponentProps<typeof ProofPage>>, locale: Locale = 'sv') {
  const { container } = render(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone={zone}>
      <ProofPage locale={locale} newest={newest} former={former} keys={[{ vkey: VKEY, firstUsedAt: at }]} {...props} />
    </NextIntlClientProvider>,
  )
  expect(await axe(container)).toHaveNoViolations()
}

describe('the page on which anyone checks the trail', () => {
  it.each(LOCALES)('gives checkpoint, key, leaves and program (%s)', async (locale) => {
    await draw({}, locale)
    expect(screen.getByText(VKEY)).toBeVisible()
    const leads = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect(leads).toEqual([
      '/api/proof/verifier',
      '/api/proof/checkpoint?size=250000',
      '/api/proof/leaves?from=0&to=100000',
      '/api/proof/leaves?from=100000&to=200000',
      '/api/proof/leaves?from=200000&to=250000',
      '/api/proof/consistency?from=1000&to=250000',
      '/api/proof/checkpoint?size=1000',
      '/api/proof/consistency?from=1000&to=250000',
    ])
  })

  it('says how the hours were found, and does not count so few companies', async () => {
    await draw({})
    expect(screen.getByText(/alla 12 företag/)).toBeVisible()
  })

  it('does not tell of three companies', async () => {
    await draw({ newest: { ...newest, companies: 3 } })
    expect(document.body).not.toHaveTextContent(/3 företag/)
    expect(screen.getByText(/lika med summan/)).toBeVisible()
  })

  it('does not say that all is well when it is not', async () => {
    await draw({ newest: { ...newest, unequal: 2 } })
    expect(screen.getByText(/2 konton är inte lika/)).toBeVisible()
    expect(screen.queryByText(/alla 12 företag/)).toBeNull()
  })

  it('names witnesses and former keys', async () => {
    const other = VKEY.replace('45e71768', '11111111')
    await draw({
      newest: { ...newest, cosignatures: ['— witness.test/one AAAA'] },
      keys: [
        { vkey: other, firstUsedAt: at },
        { vkey: VKEY, firstUsedAt: at },
      ],
    })
    expect(screen.getByText(/witness\.test\/one har sett/)).toBeVisible()
    expect(screen.getByText(VKEY)).toBeVisible()
  })

  it('says so before there is any', async () => {
    await draw({ newest: undefined, former: [], keys: [] })
    expect(screen.getByText('Ingen kontrollpunkt än')).toBeVisible()
  })
})

describe('a receipt', () => {
  const receipt = (place: ComponentProps<typeof ReceiptPage>['place']) =>
    render(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
        <ReceiptPage locale="sv" entryId="e1" canonical='{"type":"time.logged"}' place={place} />
      </NextIntlClientProvider>,
    )

  it('is there to take along', async () => {
    const { container } = receipt({ index: 6, size: 1200, signedAt: at })
    expect(screen.getByRole('link', { name: 'Hämta kvittot' })).toHaveAttribute('href', '/api/proof/receipt/e1')
    expect(screen.getByText(/Händelse 7 av 1.200/)).toBeVisible()
    expect(screen.getByText('{"type":"time.logged"}')).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('waits for the night', () => {
    receipt(null)
    expect(screen.getByText('Kvittot blir klart i natt')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Hämta kvittot' })).toBeNull()
  })
})
