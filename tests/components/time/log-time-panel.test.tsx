import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { reach } from '@/components/shell/key-acts'
import { LogTimePanel, type LogTimePanelProps } from '@/components/time/log-time-panel'
import { zone } from '@/lib/calendar/zone'
import type { FormState, Issue } from '@/lib/refusals/result'
import { messagesIn } from '@/lib/i18n/messages'
import type { LogTimeResult } from '@/lib/time/log-time'

const REQUEST = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const SAVED = '3d1f7d80-6b2f-4b0e-9f57-1f2a6a0f4c33'
const ENTRY = '0b8e6f0a-4c0c-4f63-8a52-3f0f1f6f2b22'

const logged = (minutes: number, minutesLeft: number): FormState<LogTimeResult> => ({
  status: 'ok',
  value: { minutes, outsideMinutes: 0, entryId: ENTRY, requestId: SAVED, minutesLeft },
})

function draw(props: Partial<LogTimePanelProps> = {}) {
  const sent: Record<string, FormDataEntryValue>[] = []
  const log = jest.fn(async (_state: unknown, data: FormData) => {
    sent.push(Object.fromEntries(data))
    return logged(30, 120)
  })
  const undo = jest.fn(async () => ({
    status: 'ok' as const,
    value: { minutes: 30, outsideMinutes: 0, minutesLeft: 150 },
  }))
  const whole = (more: Partial<LogTimePanelProps>) => (
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      <LogTimePanel
        number="UA-2026-0001"
        requestId={REQUEST}
        undoRequestId={ENTRY}
        minutesLeft={150}
        mandateVerified
        counted={['call', 'meeting', 'review', 'written-reply']}
        lastActivity="call"
        today="2026-11-20"
        earliestDay="2026-03-01"
        justLogged={null}
        log={log}
        undo={undo}
        {...props}
        {...more}
      />
    </NextIntlClientProvider>
  )
  const panel = render(whole({}))
  return { ...panel, log, undo, sent, again: (more: Partial<LogTimePanelProps>) => panel.rerender(whole(more)) }
}

describe('the log panel', () => {
  it('saves in one tap, with the last used activity and today', async () => {
    const { sent } = draw()
    await userEvent.click(screen.getByRole('button', { name: '30 min' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      quick: '30',
      activity: 'call',
      workedOn: '2026-11-20',
      requestId: REQUEST,
      number: 'UA-2026-0001',
    })
    expect(await screen.findByText(/30 min loggade\. 2 tim kvar\./)).toBeInTheDocument()
  })

  it('offers a place for the note of what was tapped, sends it with what it is of, and takes the place away when undone', async () => {
    const note = jest.fn(async () => ({ status: 'ok', value: undefined }) as const)
    const { again } = draw()
    again({ note })
    expect(screen.queryByLabelText(/Anteckning till det du nyss loggade/)).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '30 min' }))
    await userEvent.click(await screen.findByText('Skriv en anteckning till tiden'))
    const field = await screen.findByRole('textbox', { name: /Anteckning till det du nyss loggade/ })
    await userEvent.type(field, 'Gick igenom kraven')
    await userEvent.click(screen.getByRole('button', { name: 'Spara till tiden' }))
    expect(await screen.findByText('Anteckningen till tiden är sparad.')).toBeInTheDocument()
    const [, data] = note.mock.calls[0] as unknown as [unknown, FormData]
    expect(Object.fromEntries(data)).toMatchObject({
      text: 'Gick igenom kraven',
      number: 'UA-2026-0001',
      logged: SAVED,
    })
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }))
    await waitFor(() => expect(screen.queryByText('Anteckningen till tiden är sparad.')).toBeNull())
  })

  it('says before the work what is set aside for other cases, and that it may be logged all the same', () => {
    const { unmount } = draw({ setAside: { minutes: 120, cases: 1 } })
    expect(
      screen.getByText(
        '2 tim av det som är kvar är avsatta för ett annat ärende. 30 min är fria för det här ärendet.'.replaceAll(
          /(\d) (tim|min)/g,
          '$1\u00a0$2',
        ),
        { normalizer: (text) => text },
      ),
    ).toBeVisible()
    unmount()
    draw({ setAside: { minutes: 200, cases: 2 } })
    expect(screen.getByText(/avsatta för 2 andra ärenden\. Inget är fritt .* Det går att logga ändå/)).toBeVisible()
  })

  it('can be undone', async () => {
    const { undo } = draw()
    await userEvent.click(screen.getByRole('button', { name: '30 min' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }))
    expect(await screen.findByText(/struken\. 2 tim 30 min kvar/)).toBeInTheDocument()
    expect(undo).toHaveBeenCalledTimes(1)
    const [, sent] = undo.mock.calls[0] as unknown as [unknown, FormData]
    expect(Object.fromEntries(sent)).toEqual({ number: 'UA-2026-0001', requestId: ENTRY, undoes: SAVED })
  })

  it('says what is logged after something else was undone, which can be undone too', async () => {
    const value = { minutes: 15, outsideMinutes: 0, entryId: null, requestId: REQUEST, minutesLeft: 135 }
    const answers = [logged(30, 120), { status: 'ok' as const, value }]
    const { undo } = draw({ log: async () => answers.shift()! })
    await userEvent.click(screen.getByRole('button', { name: '30 min' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }))
    await screen.findByText(/struken/)
    await userEvent.click(screen.getByRole('button', { name: '15 min' }))
    expect(await screen.findByText(/15 min loggade/)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }))
    await waitFor(() => expect(undo).toHaveBeenCalledTimes(2))
    expect((undo.mock.calls[1] as unknown as [unknown, FormData])[1].get('undoes')).toBe(REQUEST)
  })

  it('goes back to the kind that was worked when the last hour is taken back, and leaves alone what is picked', async () => {
    const { again } = draw()
    const travel = screen.getByRole('radio', { name: /^Resa/ })
    again({ minutesLeft: 0 })
    expect(travel).toBeChecked()
    again({ minutesLeft: 10 })
    expect(screen.getByRole('radio', { name: 'Samtal' })).toBeChecked()
    await userEvent.click(screen.getByRole('radio', { name: 'Möte' }))
    again({ minutesLeft: 5, lastActivity: 'review' })
    expect(screen.getByRole('radio', { name: 'Möte' })).toBeChecked()
  })

  it('can be undone also when all of it passed the cap', async () => {
    const value = { minutes: 0, outsideMinutes: 30, entryId: null, requestId: SAVED, minutesLeft: 0 }
    const { undo } = draw({ log: async () => ({ status: 'ok', value }) })
    await userEvent.click(screen.getByRole('button', { name: '30 min' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }))
    await waitFor(() => expect(undo).toHaveBeenCalledTimes(1))
  })

  it('asks why work was done before the case was opened, once such a day was written', async () => {
    const issues: Issue[] = [{ code: 'early-reason-missing', field: 'earlyReason', facts: { day: '2026-11-10' } }]
    draw({ log: async () => ({ status: 'refused', issues, typed: {} }) })
    expect(screen.queryByText(/innan ärendet öppnades/)).not.toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: '30 min' }))
    expect(await screen.findByRole('radio', { name: /Företaget ringde/ })).toBeInTheDocument()
  })

  it('says why what was logged cannot be taken back', async () => {
    const issues: Issue[] = [{ code: 'already-reversed', sentence: 'Tidposten är redan rättad.' }]
    draw({ undo: async () => ({ status: 'refused', issues, typed: {} }) })
    await userEvent.click(screen.getByRole('button', { name: '30 min' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }))
    expect(await screen.findByText(/redan rättad/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Ångra' })).toBeInTheDocument()
  })

  it('tells what a form without scripts logged, until something else is logged', async () => {
    const { container, sent } = draw({
      justLogged: {
        minutes: 15,
        outsideMinutes: 10,
        requestId: SAVED,
        reversed: false,
        companies: null,
        beside: null,
        noted: false,
      },
    })
    const told = screen.getByText(/15 min loggade\. 2 tim 30 min kvar\. 10 min registrerade som tid utanför stödet/)
    expect(await axe(container)).toHaveNoViolations()
    expect(told.closest('form')).toHaveFormValues({ undoes: SAVED, requestId: ENTRY, number: 'UA-2026-0001' })
    await userEvent.click(screen.getByRole('button', { name: '30 min' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(await screen.findByText(/30 min loggade\. 2 tim kvar\./)).toBeInTheDocument()
    expect(container.querySelector('[data-logged]')).not.toBeNull()
  })

  it('says what was reversed since', () => {
    draw({
      justLogged: {
        minutes: 15,
        outsideMinutes: 0,
        requestId: SAVED,
        reversed: true,
        companies: null,
        beside: null,
        noted: false,
      },
    })
    expect(screen.getByText(/struken\. 2 tim 30 min kvar/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Ångra' })).not.toBeInTheDocument()
  })

  it('never offers more than what is left', () => {
    draw({ minutesLeft: 20 })
    expect(screen.getByRole('button', { name: '15 min' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '45 min' })).not.toBeInTheDocument()
    expect(screen.getByText('45 – bara 20 min kvar')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Logga 20 min (resten)' })).toBeInTheDocument()
  })

  it('is come to by its key at the written duration, and takes Enter there, not as the first tap', async () => {
    const { sent } = draw()
    expect(reach('l')).toBe('here')
    await userEvent.keyboard('1:15{Enter}')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ duration: '1:15' })
    expect(sent[0]).not.toHaveProperty('quick')
    // Keys are keys again, and what was done can be taken back by the next Tab.
    await screen.findByText(/30 min loggade/)
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/30 min loggade/))
    await userEvent.tab()
    expect(screen.getByRole('button', { name: 'Ångra' })).toHaveFocus()
  })

  it('asks again for a duration it cannot read, and keeps it', async () => {
    const { log } = draw()
    await userEvent.type(screen.getByLabelText(/Annan tid/), 'en stund{Enter}')
    expect(await screen.findAllByText(/Skriv tiden som 90/)).not.toHaveLength(0)
    expect(screen.getByLabelText(/Annan tid/)).toHaveValue('en stund')
    expect(log).not.toHaveBeenCalled()
  })

  it('offers to split what would pass the cap', async () => {
    const sent: Record<string, FormDataEntryValue>[] = []
    const full: FormState<LogTimeResult> = {
      status: 'refused',
      issues: [{ field: 'duration', code: 'cap-reached', facts: { minutes: 45, minutesLeft: 20 } }],
      typed: { duration: '45', activity: 'call', workedOn: '2026-11-20', note: 'viktigt' },
    }
    const log = jest.fn(async (_state: unknown, data: FormData) => {
      sent.push(Object.fromEntries(data))
      return sent.length === 1 ? full : logged(20, 0)
    })
    const { container } = draw({ minutesLeft: 60, log })
    await userEvent.type(screen.getByLabelText(/Anteckning/), 'viktigt')
    await userEvent.click(screen.getByRole('button', { name: '45 min' }))
    const split = await screen.findByRole('button', { name: /^Logga 20.min och registrera 25.min utanför stödet$/ })
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(container.querySelector('[aria-invalid]')).toBeNull()
    expect(container.querySelector('[data-over-cap]')).toHaveFocus()
    expect(screen.getAllByRole('button', { name: /^Logga (20|bara 20)/ })).toHaveLength(2)
    await userEvent.click(split)
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(await screen.findByText(/20 min loggade\. 0 min kvar/)).toBeInTheDocument()
    expect(sent[1]).toMatchObject({ split: '45:25', note: 'viktigt', requestId: REQUEST })
    expect(await axe(container)).toHaveNoViolations()
  })

  it('is still there when the hours are used up: for what does not count as on any day, and for time outside the support', async () => {
    const { container, sent } = draw({ minutesLeft: 0 })
    expect(container).not.toHaveTextContent(/kvar|Stödet är slut/)
    await userEvent.click(screen.getByRole('button', { name: '60 min' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ activity: 'travel', quick: '60' })
    // Once it is answered the kind is the first again: what is chosen before that is not kept.
    expect(await screen.findByText(/30 min loggade/)).toBeInTheDocument()

    await userEvent.click(screen.getByRole('radio', { name: 'Möte' }))
    expect(await screen.findByText('Stödet är slut.')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '60 min' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Registrera tid utanför stödet' })).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('offers every number for a kind that does not count, and speaks of minutes left for the others only', async () => {
    const { container } = draw({ minutesLeft: 20 })
    expect(screen.getByText(/Det är 20 min kvar/)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('radio', { name: /^Resa/ }))
    for (const minutes of [15, 30, 45, 60]) screen.getByRole('button', { name: `${minutes} min` })
    expect(container).not.toHaveTextContent(/kvar/)
  })

  it('takes what does not count before anybody has verified the contact, and nothing else', async () => {
    const { container, sent } = draw({ mandateVerified: false })
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual([
      'travel',
      'administration',
    ])
    expect(screen.getByText(/Det här går bra redan nu: resa och administration\./)).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: '30 min' }))
    await waitFor(() => expect(sent[0]).toMatchObject({ activity: 'travel', quick: '30' }))
    expect(await screen.findByText(/30 min loggade/)).toBeInTheDocument()
    expect(await axe(container)).toHaveNoViolations()
  })
})
