import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import type { ComponentProps } from 'react'
import { ParticipantLists } from '@/components/trainings/participant-lists'
import { messagesIn } from '@/lib/i18n/messages'
import type { Participant } from '@/lib/registrations/list-participants'
import { PARTICIPANTS_PER_PAGE } from '@/lib/registrations/participants-shown'
import { drawInSwedish } from '../support/in-swedish'

const { page: words } = messagesIn('sv').trainingStaff
const idle = async () => ({ status: 'idle' as const })
const one = (id: number, of: Partial<Participant> = {}): Participant => ({
  ...{
    id: `p${id}`,
    name: `Person ${String(id).padStart(3, '0')}`,
    email: null,
    organisation: 'Bygg',
    status: 'seated',
  },
  ...{ queueNo: id, registeredAt: new Date(0), offerEndsAt: null, checkedInAt: null, ...of },
})
const draw = (participants: Participant[], of: Partial<ComponentProps<typeof ParticipantLists>> = {}) =>
  drawInSwedish(
    <main>
      <h1>En utbildning</h1>
      <ParticipantLists
        {...{ participants, asked: { q: '', sort: 'name' }, page: 1, slug: 'kurs', locale: 'sv', search: idle }}
        {...{ files: true, giveSeat: null, change: null, ...of }}
      />
    </main>,
  )
const here = '/utbildningar/hantera/kurs'

describe('the participants of a training', () => {
  it('are searched and ordered where they stand, and exported as they are shown', async () => {
    const people = [one(1), one(2, { name: 'Annan' }), one(3, { status: 'waiting' })]
    const { container } = draw(people, { asked: { q: 'person', sort: '-came' } })
    expect(container.querySelector('input[name=place]')).toHaveValue('participants')
    expect(container.querySelector('input[name=of]')).toHaveValue('kurs')
    expect(screen.queryByText('Annan')).toBeNull()
    expect(screen.getByText('en med plats, en väntar')).toBeVisible()
    const [seated] = screen.getAllByRole('table')
    const heading = within(seated as HTMLElement).getByRole('columnheader', { name: words.came })
    expect(heading).toHaveAttribute('aria-sort', 'ascending')
    expect(within(heading).getByRole('link').getAttribute('href')).toMatch(/\?q=person&sort=came#participants$/)
    const files = [...container.querySelectorAll<HTMLAnchorElement>('a[download]')].map((a) => a.getAttribute('href'))
    expect(files).toEqual(['xlsx', 'csv'].map((as) => `/api/trainings/kurs/participants?q=person&sort=-came&as=${as}`))
    expect(await axe(container)).toHaveNoViolations()
  })

  it('come a hundred at a time, and who waits keeps their turn when others are searched away', () => {
    const many = Array.from({ length: PARTICIPANTS_PER_PAGE + 2 }, (_, id) => one(id))
    draw([...many, one(900, { status: 'waiting' }), one(901, { status: 'waiting', name: 'Sist' })], {
      page: 2,
      asked: { q: 'person', sort: 'name' },
    })
    expect(screen.getByText('101–102 av 102')).toBeVisible()
    const [seated, queue] = screen.getAllByRole('table')
    expect(within(seated as HTMLElement).getAllByRole('row')).toHaveLength(3)
    expect(within(queue as HTMLElement).getAllByRole('row')).toHaveLength(2)
  })

  it('that nobody is yet, or no word finds, say what to do', () => {
    draw([]).unmount()
    draw([one(1)], { asked: { q: 'ingen', sort: 'name' } })
    expect(screen.getByRole('heading', { name: words.notFound })).toBeVisible()
    expect(screen.getByRole('link', { name: words.showAll })).toHaveAttribute(
      'href',
      expect.stringContaining(here.slice(-4)),
    )
  })

  it('are a file for those who arrange it alone', () => {
    const { container } = draw([one(1)], { files: false })
    expect(container.querySelector('a[download]')).toBeNull()
  })
})
