import { render, screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { DisclosurePage } from '@/components/audit/disclosure-page'
import { readDisclosure } from '@/components/audit/disclosure-query'
import { readTrailQuery } from '@/components/audit/trail-query'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import type { Query } from '@/lib/lists/query'
import { GivenWords } from '../form/public-words'

const NOW = new Date('2026-11-30T10:00:00Z')
const row = {
  ...{ id: '1', dateTime: NOW.toISOString(), when: '2026-11-30 11.00', dayName: 'måndag 30 november', clock: '11.00' },
  ...{ who: '[1]', role: 'Rådgivare', what: 'Loggade 45 min.', type: 'time.logged', kind: 'Tid loggad', actorId: null },
  ...{ day: '2026-11-30', about: null, aboutPath: null, caseNumber: null },
}
const MADE = { rows: [row], events: 1, masks: 1 }

function draw(asked: Query, made: ComponentProps<typeof DisclosurePage>['made'] = null, total = 1) {
  return render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      <GivenWords>
        <main>
          <DisclosurePage
            {...{ locale: 'sv', made, total }}
            query={readTrailQuery(asked)}
            disclosure={readDisclosure(asked, NOW)}
          />
        </main>
      </GivenWords>
    </NextIntlClientProvider>,
  )
}

const files = () => [...document.querySelectorAll('a[download]')].map((file) => file.getAttribute('href') ?? '')

it('asks what is to be masked first, of the events of the list, and holds no file before', async () => {
  const { container } = draw({ case: 'UA-2026-0001', sort: 'who' })
  const form = container.querySelector('form')
  expect(Object.fromEntries(new FormData(form ?? undefined))).toMatchObject({ case: 'UA-2026-0001', until: NOW.toISOString(), prepared: 'yes' }) // prettier-ignore
  expect(screen.getByRole('link', { name: 'Ändra urvalet' })).toHaveAttribute('href', '/ledning/logg?case=UA-2026-0001')
  expect(files()).toEqual([])
  expect(await axe(container)).toHaveNoViolations()
})

it('says beside the field that a provision is missing, keeps what was chosen, and makes no file', async () => {
  const { container } = draw({ prepared: 'yes', 'mask-staff': 'on', 'ground-staff': '', 'mask-cases': 'on', 'ground-cases': 'OSL 31 kap. 16 §' }) // prettier-ignore
  expect(screen.getByRole('alert')).toHaveTextContent('Det saknas en bestämmelse.')
  expect(screen.getByRole('textbox', { name: /dem som arbetar här/ })).toBeInvalid()
  expect(screen.getByRole('checkbox', { name: 'Namn på dem som arbetar här' })).toBeChecked()
  expect(screen.getByRole('textbox', { name: /ärendenummer/ })).toHaveValue('OSL 31 kap. 16 §')
  expect(files()).toEqual([])
  expect(await axe(container)).toHaveNoViolations()
})

it('shows how it reads, and has the file to give out, its events alone and the key of the same moment', async () => {
  const { container } = draw({ prepared: 'yes', until: '2026-11-29T08:00:00.000Z', 'mask-staff': 'on', 'ground-staff': 'OSL' }, MADE) // prettier-ignore
  const rows = within(screen.getByRole('table')).getAllByRole('row')
  expect(rows).toHaveLength(2)
  expect(rows[1]).toHaveTextContent('[1]')
  expect(screen.getByRole('heading', { name: 'Klart: en händelse, ett namn eller nummer maskat' })).toBeVisible()
  expect(files()).toHaveLength(3)
  for (const file of files()) {
    const { searchParams } = new URL(file, 'http://localhost')
    expect(searchParams.get('until')).toBe('2026-11-29T08:00:00.000Z')
    expect(searchParams.get('ground-staff')).toBe('OSL')
  }
  expect(files().filter((file) => file.includes('key=yes'))).toHaveLength(1)
  expect(await axe(container)).toHaveNoViolations()
})

it('takes no moment that has not come, and none that is none', () => {
  for (const until of ['2099-01-01T00:00:00.000Z', '2026-99-01T00:00:00Z', 'nu', ['2026-11-01T00:00:00Z']])
    expect(readDisclosure({ until }, NOW).until).toEqual(NOW)
})

it('has nothing to disclose where no event is chosen', async () => {
  const { container } = draw({ case: 'UA-2026-0009' }, null, 0)
  expect(screen.getByRole('heading', { name: 'Inget att lämna ut' })).toBeVisible()
  expect(container.querySelector('form')).toBeNull()
  expect(await axe(container)).toHaveNoViolations()
})
