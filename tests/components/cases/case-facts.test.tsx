import { render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { CaseFacts } from '@/components/cases/case-facts'
import { CaseHead } from '@/components/cases/case-head'
import { zone } from '@/lib/calendar/zone'
import { TOLD_FIELDS, type Told } from '@/lib/cases/case-fields'
import type { CaseView } from '@/lib/cases/find-case'
import { messagesIn } from '@/lib/i18n/messages'

const told: Told = {
  about: 'bid',
  needs: ['espd', 'consortium'],
  description: 'Vi har aldrig lämnat anbud.',
  statedName: 'Provbolaget i Provlandet',
  contactName: 'Kim Kontakt',
  contactPhone: '+46701740699',
  contactEmail: 'kim@example.test',
  municipalityCode: '9980',
  industry: 'construction',
  employees: '1-9',
  callTime: 'morning',
}

/** Another answer to each: of a code another code, of a text another text. */
const otherwise: Told = {
  ...(Object.fromEntries(Object.entries(told).map(([field, text]) => [field, `${String(text)}x`])) as unknown as Told),
  about: 'other',
  needs: ['decision'],
  contactPhone: '+46701740600',
  callTime: 'afternoon',
}

const HOURS = { capMinutes: 300, usedMinutes: 0, reservedMinutes: 0, minutesLeft: 300, roundName: 'Omgång 2' }

/** The text that staff read on the case's page. The host's lists are their codes here. */
function page(said: Told): string | null {
  const company = { companyName: 'Provbolaget AB', orgKind: 'legal', orgDisplay: '556999-0004' } as const
  const rest = { number: 'UA-2026-0001', status: 'opened', openedAt: new Date(0), openedVia: 'partner' } as const
  const supportCase = {
    ...said,
    ...company,
    ...rest,
    sameCompany: [],
    lotRows: [],
    waitingSinceAt: null,
    firstPublicBid: null,
    ...HOURS,
  } as unknown as CaseView
  const { municipalityCode: municipality, industry, employees } = said
  const { container, unmount } = render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      <CaseHead
        supportCase={supportCase}
        up={{ page: '/lead/queue', text: 'Kö' }}
        urgent={false}
        others={[]}
        earmarks={null}
        divides={false}
        now={new Date(0)}
      />
      <CaseFacts supportCase={supportCase} host={{ municipality, industry, employees }} helps={[]} staff />
    </NextIntlClientProvider>,
  )
  const text = container.textContent
  unmount()
  return text
}

it.each(TOLD_FIELDS)('the page of a case tells staff what the company said: %s', (field) => {
  expect(page({ ...told, [field]: otherwise[field] })).not.toBe(page(told))
})

it('names the way a case came in by, through a partner too', () => {
  expect(page(told)).toContain('Kom in viaHänvisat av en samarbetspart')
})
