import { screen } from '@testing-library/react'
import { ContactList } from '@/components/partners/contact-list'
import { JointTrainings } from '@/components/partners/joint-trainings'
import type { JointTraining } from '@/lib/partners/list-joint-trainings'
import type { Contact } from '@/lib/partners/list-contacts'
import { drawInSwedish } from '../support/in-swedish'

const training = (slug: string, more: Partial<JointTraining>): JointTraining => ({
  ...{ slug, titleSv: slug, titleEn: null, status: 'published', attended: null },
  ...{ startsAt: new Date('2026-11-02T08:00:00Z'), endsAt: new Date('2026-11-02T10:00:00Z') },
  ...more,
})
/** Where the headings are not drawn, what stands alone in its corner. */
const onPhone = () => [...document.querySelectorAll('td span.sm\\:hidden')].map((span) => span.textContent?.trim())

it('a number and a day say what they are of where no heading is drawn', () => {
  const { unmount } = drawInSwedish(
    <JointTrainings
      locale="sv"
      trainings={[
        training('till-ett', {}),
        training('en', { attended: 'few' }),
        training('två', { attended: 12 }),
        training('tre', { status: 'cancelled' }),
      ]}
    />,
  )
  expect(onPhone()).toEqual(['deltog', 'deltog'])
  expect(screen.getByText('Kommande')).toBeVisible()
  expect(screen.getByRole('cell', { name: '12 deltog' })).toBeVisible()
  unmount()
  const contact: Contact = {
    ...{ id: 'one', kind: 'municipality', name: 'Petra', email: null, phone: null, partner: 'Provköpings kommun' },
    ...{ sees: null, seesSince: null, lastReferralOn: '2026-10-22' },
  }
  const contacts = [contact, { ...contact, id: 'two', lastReferralOn: null }]
  drawInSwedish(
    <ContactList {...{ locale: 'sv', contacts, page: 1, total: 2, filter: {}, sort: 'partner' }} shown={undefined} />,
  )
  expect(onPhone()).toEqual(['hänvisade'])
})
