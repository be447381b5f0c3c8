import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { QuestionWalls } from '@/components/buyers/question-walls'
import { Undelivered } from '@/components/buyers/undelivered'
import { endTieInput } from '@/lib/buyers/inputs'
import { messagesIn } from '@/lib/i18n/messages'
import { accepting, judging } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { errorsOnSubmit } from '../support/errors-on-submit'

const { buyersLine, errors, jobs } = messagesIn('sv')
const { barred: words, undelivered } = buyersLine
const PERSON = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'

const may = { personId: PERSON, personName: 'Felix Fel', tie: 'advised', mayEnd: true } as const
const stands = { personId: PERSON, personName: 'Vera Väggad', tie: 'advises', mayEnd: false } as const
const draw = (barred: Parameters<typeof QuestionWalls>[0]['barred']) =>
  drawInSwedish(
    <QuestionWalls locale="sv" number="UL-2026-123456" barred={barred} ended={[]} action={judging(endTieInput)} />,
  )

describe('who is kept from a question', () => {
  it('is named with the kind of tie, and may be freed with a written reason only', async () => {
    const { container } = draw([may, stands])
    const [freed, kept] = screen.getAllByRole('listitem')
    expect(within(freed as HTMLElement).getByText(words.ties.advised)).toBeVisible()
    expect(within(kept as HTMLElement).getByText(words.stops)).toBeVisible()
    expect(within(kept as HTMLElement).queryByRole('button')).not.toBeInTheDocument()
    await userEvent.click(within(freed as HTMLElement).getByText(words.end))
    await userEvent.click(screen.getByRole('button', { name: words.save }))
    expect(await errorsOnSubmit(container.querySelector('form') as HTMLFormElement)).toEqual([
      errors['tie-reason-missing'],
    ])
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is nobody, in words, and nothing at all for who is not told', () => {
    draw([])
    expect(screen.getByText(words.none)).toBeVisible()
    const { container } = draw(null)
    expect(container).toBeEmptyDOMElement()
  })

  it('is told afterwards with who ended what and why, or that the reason is erased', () => {
    const ended = { personId: PERSON, personName: 'Felix Fel', tie: 'speaks', endedByName: 'Lisa Lead', endedAt: new Date('2026-11-28T09:00:00Z') } as const // prettier-ignore
    drawInSwedish(
      <QuestionWalls locale="sv" number="UL-1" barred={null} action={judging(endTieInput)}
        ended={[{ ...ended, reason: 'Slutade 2024.' }, { ...ended, personId: 'b', reason: null }]} />,
    ) // prettier-ignore
    expect(screen.getByText('Slutade 2024.')).toBeVisible()
    expect(screen.getByText(words.reasonErased)).toBeVisible()
  })
})

describe('a mail that did not come through', () => {
  const mail = { id: PERSON, version: 3, template: 'question-answered', state: 'failed', fault: 'EENVELOPE-550', queuedAt: new Date('2026-11-28T09:00:00Z') } as const // prettier-ignore
  const question = { number: 'UL-2026-123456', phone: '+46250123456', undelivered: [mail] }

  it('says why, whom to call, and is sent again', async () => {
    const retry = accepting()
    const { container } = drawInSwedish(<Undelivered locale="sv" question={question} action={retry} />)
    expect(container).toHaveTextContent(jobs.faults['no-receiver'])
    expect(screen.getByRole('link', { name: '0250-12 34 56' })).toHaveAttribute('href', 'tel:+46250123456')
    await userEvent.click(screen.getByRole('button', { name: RegExp(undelivered.retry) }))
    expect(await screen.findByText(undelivered.retried)).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('offers nothing to press where the link has ended, or to who reads only', () => {
    const lost = { ...question, undelivered: [{ ...mail, fault: 'LINK_ENDED' }] }
    drawInSwedish(<Undelivered locale="sv" question={lost} action={accepting()} />)
    drawInSwedish(<Undelivered locale="sv" question={question} />)
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })
})
