import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import type { ComponentProps } from 'react'
import { AskForm } from '@/components/buyers/ask-form'
import { QuestionsPage } from '@/components/buyers/questions-page'
import { askQuestionInput } from '@/lib/buyers/question-inputs'
import type { ListedQuestion } from '@/lib/buyers/listed-question'
import { messagesIn } from '@/lib/i18n/messages'
import { judging } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { errorsOnSubmit } from '../support/errors-on-submit'

jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => ({ replace: () => undefined }),
}))

const { errors, buyersLine } = messagesIn('sv')
const REQUEST = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'

const question = (number: string, of: Partial<ListedQuestion> = {}): ListedQuestion => ({
  id: number,
  number,
  topic: 'other',
  organisation: 'Ortby kommun',
  name: 'Kim Köpare',
  phone: '+46250123456',
  status: 'asked',
  wantsCall: true,
  askedAt: new Date('2026-11-20T09:00:00Z'),
  dueOn: '2026-11-24',
  takenBy: null,
  takenByName: null,
  calls: 0,
  ...of,
})

const idle = async () => ({ status: 'idle' as const })
const draw = (
  questions: ListedQuestion[],
  of: Partial<ComponentProps<typeof QuestionsPage>['asked']> = {},
  shown?: ListedQuestion,
) =>
  drawInSwedish(
    <main>
      <QuestionsPage
        {...{
          locale: 'sv',
          questions,
          unread: [],
          undelivered: 0,
          today: '2026-11-25',
          views: [],
          mayShare: false,
          answers: true,
        }}
        {...{ page: 1, perPage: 50, total: questions.length, asked: { show: 'open', q: '', sort: 'due', ...of } }}
        actions={{ search: idle, saveView: idle, removeView: idle }}
        shown={shown}
      />
    </main>,
  )

describe('a buyer’s question', () => {
  it('is asked for what it lacks in the order of the page, and keeps what was written', async () => {
    drawInSwedish(<AskForm action={judging(askQuestionInput)} requestId={REQUEST} />)
    const text = screen.getByRole('textbox', { name: /fråga/i })
    await userEvent.type(text, 'Får vi fråga?')
    await userEvent.click(screen.getByRole('checkbox'))
    await userEvent.click(screen.getByRole('button'))
    const form = document.querySelector('form') as HTMLFormElement
    expect(await errorsOnSubmit(form)).toEqual([
      errors['organisation-missing'],
      errors['name-missing'],
      errors['email-missing'],
      errors['phone-missing'],
      errors['topic-missing'],
    ])
    expect(text).toHaveValue('Får vi fråga?')
    expect(screen.getByRole('checkbox')).toBeChecked()
  })

  it('stands beside the list with whom to call, and without its words', async () => {
    const [late, other] = [question('UL-2026-0001'), question('UL-2026-0002')]
    const { container } = draw([late, other], { sort: 'number' }, late)
    const link = screen.getByRole('link', { name: 'UL-2026-0001' })
    expect(link).toHaveAttribute('href', '/lotsen/UL-2026-0001')
    expect(link).toHaveAttribute('data-shows', '/lotsen?sort=number&visa=UL-2026-0001')
    const pane = within(screen.getByRole('complementary', { name: 'Ortby kommun' }))
    expect(pane.getByRole('link', { name: /^0250/ })).toHaveAttribute('href', 'tel:+46250123456')
    expect(pane.getByText(buyersLine.late)).toBeVisible()
    expect(pane.getByRole('link', { name: buyersLine.pane.open })).toHaveAttribute('href', '/lotsen/UL-2026-0001')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is missed in words when there is none', () => {
    draw([])
    expect(screen.getByRole('heading', { name: buyersLine.emptyOpen })).toBeVisible()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })

  it('that no word finds leads back to all of them', () => {
    draw([], { show: 'closed', q: 'finns inte' })
    expect(screen.getByRole('heading', { name: buyersLine.notFound })).toBeVisible()
    expect(screen.getByRole('link', { name: buyersLine.showAll })).toHaveAttribute('href', '/lotsen?show=closed')
  })

  it('stands in the order of a heading, and is exported as it is shown', () => {
    const { container } = draw([question('UL-2026-0001')], { show: 'closed', q: 'ortby', sort: 'organisation' })
    const heading = screen.getByRole('columnheader', { name: buyersLine.organisation })
    expect(heading).toHaveAttribute('aria-sort', 'ascending')
    const on = 'show=closed&q=ortby'
    expect(within(heading).getByRole('link')).toHaveAttribute('href', `/lotsen?${on}&sort=-organisation`)
    const files = [...container.querySelectorAll<HTMLAnchorElement>('a[download]')].map((a) => a.getAttribute('href'))
    expect(files).toEqual(['xlsx', 'csv'].map((as) => `/api/lists/questions?${on}&sort=organisation&as=${as}`))
  })

  it('is listed with what is late, and without its own words', async () => {
    const { container } = draw([question('UL-2026-0001'), question('UL-2026-0002', { dueOn: '2026-11-30' })])
    const [late, intime] = screen.getAllByRole('row').slice(1)
    expect(within(late as HTMLElement).getByText(buyersLine.late)).toBeVisible()
    expect(within(intime as HTMLElement).queryByText(buyersLine.late)).not.toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is listed for a call with whom to call, and without an erased number', () => {
    draw([question('UL-2026-0001'), question('UL-2026-0002', { name: null, phone: null })], { show: 'calls' })
    expect(screen.getAllByRole('link', { name: /0250-12 34 56/ })).toHaveLength(1)
  })
})
