import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { ReportForm } from '@/components/feedback/report-form'
import { ReportList } from '@/components/feedback/report-list'
import { reportBarrierInput } from '@/lib/feedback/inputs'
import type { ListedReport } from '@/lib/feedback/list-reports'
import { messagesIn } from '@/lib/i18n/messages'
import { accepting, judging, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { errorsOnSubmit } from '../support/errors-on-submit'

const { errors, feedback } = messagesIn('sv')
const REPORT = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const words = {
  doneHeading: 'Tack', done: 'Nummer {number}', doneMail: 'Mejl', doneNoMail: 'Inget mejl', back: 'Tillbaka', what: 'Hinder',
  whatHint: 'Berätta', page: 'Sida', pageHint: 'Var', email: 'E-post', emailHint: 'För svar', send: 'Skicka',
} // prettier-ignore

const report = (of: Partial<ListedReport> = {}): ListedReport => ({
  id: REPORT,
  number: 'TR-1',
  what: 'Knappen syns inte',
  page: '/stod',
  email: 'kim@example.org',
  locale: 'sv',
  status: 'received',
  version: 0,
  receivedOn: '2026-11-20',
  erased: false,
  ...of,
})
const drawForm = (action: ReturnType<typeof judging>) =>
  drawInSwedish(<ReportForm action={action} requestId={REPORT} page="/stod" back="/" words={words} />)

describe('a barrier', () => {
  it('is asked for again beside its field, with the page and the address as they were', async () => {
    drawForm(judging(reportBarrierInput))
    await userEvent.type(screen.getByRole('textbox', { name: /E-post/ }), 'kim@')
    await userEvent.click(screen.getByRole('button'))
    const form = document.querySelector('form') as HTMLFormElement
    expect(await errorsOnSubmit(form)).toEqual([errors['barrier-missing'], errors['email-format']])
    expect(screen.getByRole('textbox', { name: /E-post/ })).toHaveValue('kim@')
    expect(screen.getByRole('textbox', { name: 'Sida' })).toHaveValue('/stod')
  })

  it('is thanked for with its number, and with no promise of a mail that will not come', async () => {
    drawForm(accepting({ number: 'TR-7', mailed: false }))
    await userEvent.click(screen.getByRole('button'))
    expect(await screen.findByRole('status')).toHaveTextContent('Nummer TR-7Inget mejl')
  })

  it('is missed in words when none is reported', () => {
    drawInSwedish(<ReportList reports={[]} move={accepting()} />)
    expect(screen.getByRole('heading', { name: feedback.leadList.emptyHeading })).toBeVisible()
  })

  it('is moved on with the version that was seen, and says when somebody was first', async () => {
    const move = refusing({ code: 'report-moved-on' })
    const { container } = drawInSwedish(
      <ReportList reports={[report(), report({ id: 'b', erased: true })]} move={move} />,
    )
    expect(screen.getAllByText('Knappen syns inte')).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: `${feedback.leadList.answered}: TR-1` }))
    expect(sentTo(move)).toEqual({ reportId: REPORT, version: '0', to: 'answered' })
    expect(await screen.findByRole('alert')).toHaveTextContent(errors['report-moved-on'])
    expect(await axe(container)).toHaveNoViolations()
  })
})
