import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import type { ComponentProps } from 'react'
import { ParticipantLists } from '@/components/trainings/participant-lists'
import { ParticipantPane } from '@/components/trainings/participant-pane'
import { ParticipantsHead } from '@/components/trainings/participants-head'
import { messagesIn } from '@/lib/i18n/messages'
import type { Participant } from '@/lib/registrations/list-participants'
import { PARTICIPANTS_PER_PAGE, participantsShown } from '@/lib/registrations/participants-shown'
import { drawInSwedish } from '../support/in-swedish'

const { page: words, participant: ofOne } = messagesIn('sv').trainingStaff
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
const draw = (
  participants: Participant[],
  { files = true, ...of }: Partial<ComponentProps<typeof ParticipantLists>> & { files?: boolean } = {},
) => {
  const asked = of.asked ?? { q: '', sort: 'name' }
  const shown = participantsShown(participants, asked)
  const seated = shown.filter(({ status }) => status === 'seated').length
  return drawInSwedish(
    <main>
      <ParticipantsHead
        {...{ locale: 'sv', asked, files, seated, waiting: shown.length - seated, views: [], mayShare: false }}
        actions={{ search: idle, saveView: idle, removeView: idle }}
        training={{ slug: 'kurs', titleSv: 'En utbildning' }}
        moves={null}
      />
      <ParticipantLists
        {...{ participants, page: 1, slug: 'kurs', locale: 'sv', giveSeat: null, chosen: undefined, pane: null }}
        {...{ ...of, asked }}
      />
    </main>,
  )
}
const drawPane = (participant: Participant, of: Partial<ComponentProps<typeof ParticipantPane>> = {}) =>
  drawInSwedish(
    <ParticipantPane
      {...{ participant, turn: 2, slug: 'kurs', locale: 'sv', close: '/', giveSeat: idle }}
      actions={{ correct: idle, remove: idle }}
      {...of}
    />,
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
    expect(within(heading).getByRole('link').getAttribute('href')).toBe(`${here}?q=person&sort=came`)
    const files = [...container.querySelectorAll<HTMLAnchorElement>('a[download]')].map((a) => a.getAttribute('href'))
    expect(files).toEqual(['xlsx', 'csv'].map((as) => `/api/trainings/kurs/participants?q=person&sort=-came&as=${as}`))
    expect(screen.getByRole('link', { name: 'Person 001' })).toHaveAttribute(
      'href',
      `${here}?q=person&sort=-came&visa=p1`,
    )
    expect(await axe(container)).toHaveNoViolations()
  })

  it('stand beside the list one at a time, with what can be done for them as they stand', async () => {
    const { container, unmount } = drawPane(one(1, { email: 'kim@exempel.example', status: 'waiting' }))
    expect(screen.getByText('Väntar, nummer 2 i tur')).toBeVisible()
    expect(screen.getByRole('button', { name: `${words.giveSeat}: Person 001` })).toBeVisible()
    expect(container.querySelectorAll('input[name=registrationId]')).toHaveLength(3)
    expect(await axe(container)).toHaveNoViolations()
    unmount()
    drawPane(one(1, { checkedInAt: new Date(0) })).unmount()
    const atTheDoor = drawPane(one(1), { actions: null, giveSeat: null })
    expect(screen.getByText(ofOne.seated)).toBeVisible()
    expect(atTheDoor.container.querySelector('form')).toBeNull()
    atTheDoor.unmount()
    const forgotten = drawPane(one(1, { name: null, email: null, organisation: null }))
    expect(screen.getByRole('heading', { name: words.forgotten })).toBeVisible()
    expect(forgotten.container.querySelector('form')).toBeNull()
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
