import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { MoveForm } from '@/components/time/move-form'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import type { FormState, Issue } from '@/lib/refusals/result'
import type { MoveTarget } from '@/lib/time/list-move-targets'

const REQUEST = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const ENTRY = '0b8e6f0a-4c0c-4f63-8a52-3f0f1f6f2b22'
const OFFERED = [{ number: 'UA-2026-0007', company: 'Provbygg AB', minutesLeft: 75 }]

function draw(targets: MoveTarget[], issues: Issue[] = []) {
  const sent: Record<string, FormDataEntryValue>[] = []
  const action = async (_state: unknown, data: FormData): Promise<FormState<never>> => {
    sent.push(Object.fromEntries(data))
    return { status: 'refused', issues, typed: {} }
  }
  const form = render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      <MoveForm {...{ action, targets }} number="UA-2026-0001" entryId={ENTRY} requestId={REQUEST} />
    </NextIntlClientProvider>,
  )
  return { ...form, sent }
}
const press = () => userEvent.click(screen.getByRole('button', { name: 'Flytta tiden' }))

describe('the form that moves an entry', () => {
  it('sends the case that was chosen of those offered', async () => {
    const { sent, container } = draw(OFFERED)
    expect(await axe(container)).toHaveNoViolations()
    await userEvent.click(screen.getByRole('radio', { name: /UA-2026-0007 Provbygg AB/ }))
    await press()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      number: 'UA-2026-0001',
      entryId: ENTRY,
      requestId: REQUEST,
      target: 'UA-2026-0007',
    })
  })

  it('asks for a number where no case is offered, and does not go without one', async () => {
    const { sent } = draw([])
    expect(screen.queryByRole('radio')).not.toBeInTheDocument()
    await press()
    expect(sent).toHaveLength(0)
    await userEvent.type(screen.getByRole('textbox', { name: /Vilket ärende/ }), 'ua-2026-0009')
    await press()
    await waitFor(() => expect(sent).toHaveLength(1))
  })

  it('asks why the work is told so late, once it is said to be', async () => {
    draw(OFFERED, [{ code: 'late-reason-missing', field: 'lateReason', facts: { day: '2026-11-10' } }])
    await userEvent.click(screen.getByRole('radio', { name: /UA-2026-0007/ }))
    expect(screen.queryByRole('radio', { name: 'Det blev glömt' })).not.toBeInTheDocument()
    await press()
    expect(await screen.findByRole('radio', { name: 'Det blev glömt' })).toBeInTheDocument()
  })
})
