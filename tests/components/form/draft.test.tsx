import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import type { KeptDraft } from '@/components/form/draft-post'
import { messagesIn } from '@/lib/i18n/messages'
import type { FormAction, FormState } from '@/lib/refusals/result'

const { errors, form: words } = messagesIn('sv')
const PLACE = 'message:UA-2026-0001'
const AT = '2026-11-28T12:30:00.000Z'

/** The server's half: one draft, and whatever else a device may do to it. */
let held: KeptDraft | null
let calls: string[]
const answers = (status: number, body: unknown = null) => ({ status, json: async () => body }) as Response

beforeEach(() => {
  held = null
  calls = []
  global.fetch = jest.fn(async (address: RequestInfo | URL, { method = 'GET', body }: RequestInit = {}) => {
    calls.push(method)
    expect(decodeURIComponent(address as string)).toContain(method === 'POST' ? '/api/drafts' : PLACE)
    if (method === 'GET') return answers(200, { draft: held })
    const sent = JSON.parse(body as string) as KeptDraft | { texts: null; version: number }
    if (sent.texts === null) return answers(204, (held = null))
    if (sent.version !== (held?.version ?? 0)) return answers(409, { status: 'other', other: held })
    held = { ...sent, version: sent.version + 1, keptAt: AT }
    return answers(200, { status: 'kept', version: held.version, keptAt: AT })
  })
})

const asKept = (text: string, version: number, basis: string | null = null): KeptDraft => ({
  texts: { text },
  version,
  basis,
  keptAt: AT,
})
const accepting = () =>
  jest.fn(async (_state: unknown, _data: FormData): Promise<FormState<void>> => ({ status: 'ok', value: undefined }))

async function draw(action: FormAction<void> = accepting(), text?: string) {
  const drawn = render(
    <NextIntlClientProvider locale="sv" messages={{ errors, form: words }} timeZone="Europe/Stockholm">
      <ActionForm
        id="message"
        action={action}
        draft={{ place: PLACE }}
        defaults={text === undefined ? undefined : { text }}
      >
        <input type="hidden" name="version" value="7" />
        <TextAreaField<{ text: string }> name="text" label="Meddelande" />
        <SubmitButton>Skicka</SubmitButton>
        <SubmitButton data-draft="stays">Förhandsgranska</SubmitButton>
      </ActionForm>
    </NextIntlClientProvider>,
  )
  await act(async () => undefined)
  return drawn
}

const field = () => screen.getByRole('textbox')
async function type(text: string) {
  await userEvent.type(field(), text)
  fireEvent.focusOut(field())
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

describe('a form that keeps its draft', () => {
  it('says when it was kept, and does not move when it is empty', async () => {
    const { container } = await draw()
    await type('Hej')
    expect(await screen.findByText('Utkast sparat kl. 13.30')).toHaveAttribute('role', 'status')
    expect(held).toMatchObject({ texts: { text: 'Hej' }, basis: '7' })
    expect(await axe(container)).toHaveNoViolations()
  })

  it('gives it back, and throws it away', async () => {
    held = asKept('Från i går', 4)
    await draw()
    await waitFor(() => expect(field()).toHaveValue('Från i går'))
    expect(screen.getByRole('status')).toHaveTextContent(
      'Ditt utkast från 28 november 2026 kl. 13.30 står i formuläret.',
    )
    await press('Kasta utkastet')
    expect(field()).toHaveValue('')
    await waitFor(() => expect(held).toBeNull())
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('says when what it is written on has been changed since', async () => {
    held = asKept('Min ändring', 1, '6')
    await draw(accepting(), 'Sparad text')
    await waitFor(() => expect(field()).toHaveValue('Min ändring'))
    expect(screen.getByRole('status')).toHaveTextContent('Det du skriver om har ändrats sedan dess.')
    await press('Kasta utkastet')
    expect(field()).toHaveValue('Sparad text')
  })

  it('keeps nothing over a newer one of another device, and offers both', async () => {
    const { container } = await draw()
    await type('Min')
    await screen.findByText('Utkast sparat kl. 13.30')
    held = asKept('Telefonens', 2)
    await type(' text')
    expect(await screen.findByRole('heading', { name: words.draftOther })).toBeVisible()
    expect([field(), screen.getByText('Telefonens')]).toMatchObject([{ value: 'Min text' }, {}])
    expect(held).toEqual(asKept('Telefonens', 2))
    expect(await axe(container)).toHaveNoViolations()
    await press(words.draftKeepMine)
    await waitFor(() => expect(held).toMatchObject({ texts: { text: 'Min text' }, version: 3 }))
  })

  it('takes the other one when that is chosen', async () => {
    held = asKept('Telefonens', 2)
    const wait = global.fetch
    let answer: () => void = () => undefined
    global.fetch = jest.fn(async (...asked: Parameters<typeof fetch>) => {
      await new Promise<void>((done) => (answer = done))
      return wait(...asked)
    })
    await draw()
    await userEvent.type(field(), 'Hann före')
    global.fetch = wait
    await act(async () => answer())
    expect(await screen.findByRole('heading', { name: words.draftOther })).toBeVisible()
    expect(field()).toHaveValue('Hann före')
    await press(words.draftTakeOther)
    expect(field()).toHaveValue('Telefonens')
    expect(screen.queryByRole('heading', { name: words.draftOther })).toBeNull()
  })

  it('says when it was sent elsewhere, and does not bring it back', async () => {
    await draw()
    await type('Hej')
    await screen.findByText('Utkast sparat kl. 13.30')
    held = null
    await type(' igen')
    expect(await screen.findByRole('heading', { name: words.draftGone })).toBeVisible()
    expect(held).toBeNull()
    await press(words.draftKeepMine)
    await waitFor(() => expect(held).toMatchObject({ texts: { text: 'Hej igen' }, version: 1 }))
  })

  it('names the version it sends, and begins again', async () => {
    const action = accepting()
    await draw(action)
    await type('Hej')
    await screen.findByText('Utkast sparat kl. 13.30')
    await press('Skicka')
    await waitFor(() => expect(field()).toHaveValue(''))
    expect(action.mock.calls[0]?.[1].get('$draft')).toBe(`${PLACE} 1`)
    held = null
    fireEvent.input(field(), { target: { value: 'Nytt' } })
    fireEvent.focusOut(field())
    await waitFor(() => expect(held).toMatchObject({ texts: { text: 'Nytt' }, version: 1 }))
  })

  it('waits with a send for a draft that is on its way', async () => {
    const order: string[] = []
    const wait = global.fetch
    let answer: () => void = () => undefined
    await draw(async () => {
      order.push('sent')
      return { status: 'ok', value: undefined }
    })
    global.fetch = jest.fn(async (...asked: Parameters<typeof fetch>) => {
      await new Promise<void>((done) => (answer = done))
      order.push('kept')
      return wait(...asked)
    })
    await type('Hej')
    await press('Skicka')
    expect(order).toEqual([])
    await act(async () => answer())
    await waitFor(() => expect(order).toEqual(['kept', 'sent']))
  })

  it('sends nothing off by a button that only looks', async () => {
    const action = accepting()
    await draw(action)
    await type('Hej')
    await screen.findByText('Utkast sparat kl. 13.30')
    await press('Förhandsgranska')
    await waitFor(() => expect(action).toHaveBeenCalled())
    expect(action.mock.calls[0]?.[1].has('$draft')).toBe(false)
    expect(held).not.toBeNull()
  })

  it('says so when it cannot be kept, and goes on trying', async () => {
    await draw()
    jest.mocked(global.fetch).mockRejectedValueOnce(new TypeError('away'))
    await type('Hej')
    expect(await screen.findByText(words.draftNotKept)).toBeVisible()
    fireEvent.focusOut(field())
    expect(await screen.findByText('Utkast sparat kl. 13.30')).toBeVisible()
  })

  it('keeps the last words when the page is left', async () => {
    const { unmount } = await draw()
    await userEvent.type(field(), 'Sista')
    unmount()
    await waitFor(() => expect(held).toMatchObject({ texts: { text: 'Sista' } }))
  })

  it('is nothing at all when all that was typed has been taken away', async () => {
    await draw()
    await type('Hej')
    await screen.findByText('Utkast sparat kl. 13.30')
    await userEvent.clear(field())
    fireEvent.focusOut(field())
    await waitFor(() => expect(held).toBeNull())
    expect(calls.filter((method) => method === 'POST')).toHaveLength(2)
  })
})
