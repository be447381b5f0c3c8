import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { CallOffer } from '@/components/time/call-offer'
import { callAbout, forgetCall, noteCall } from '@/components/time/calls'
import { NoteCalls } from '@/components/time/note-calls'
import { logTimeForm } from '@/lib/time/inputs'
import { drawInSwedish } from '../support/in-swedish'

const NUMBER = 'UA-2026-0001'
const minute = 60_000
const ago = (minutes: number) => noteCall(NUMBER, Date.now() - minutes * minute)
const draw = (minutesLeft: number | null, number = NUMBER) =>
  drawInSwedish(
    <form>
      <CallOffer number={number} minutesLeft={minutesLeft} />
    </form>,
  )

beforeEach(forgetCall)

describe('after a call', () => {
  it('offers its length in one tap', async () => {
    ago(24)
    const { container } = draw(300)
    expect(screen.getByText(/^Samtal sedan \d\d\.\d\d – logga 24 min\?$/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /^Logga samtalet, 24.min$/ })).toHaveValue('24')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('offers no more than what is left, and says why; nothing where nothing is', () => {
    ago(24)
    const { unmount } = draw(10)
    expect(screen.getByText(/24 min\. Av det ryms 10 min i stödet/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /Logga samtalet/ })).toHaveValue('10')
    unmount()
    draw(0)
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('knows nothing of minutes left where calls do not draw on them', () => {
    ago(24)
    draw(null)
    expect(screen.getByRole('button', { name: /Logga samtalet/ })).toHaveValue('24')
  })

  it('offers nothing about another case, of half a minute, or of this morning', () => {
    ago(24)
    const { unmount } = draw(300, 'UA-2026-0002')
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    unmount()
    for (const minutes of [0.5, 181]) {
      ago(minutes)
      expect(callAbout(NUMBER)).toBeNull()
    }
  })

  it('can be put away', async () => {
    ago(24)
    draw(300)
    await userEvent.click(screen.getByRole('button', { name: 'Inte nu' }))
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    expect(callAbout(NUMBER)).toBeNull()
  })

  it('is looked for again when one comes back to the page', () => {
    draw(300)
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    ago(5)
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    expect(screen.getByRole('button', { name: /^Logga samtalet, 5.min$/ })).toBeInTheDocument()
  })

  it('is logged as a call, whatever kind is chosen', () => {
    const typed = {
      number: NUMBER,
      requestId: crypto.randomUUID(),
      duration: '',
      activity: 'travel',
      workedOn: 'i dag',
    }
    expect(logTimeForm.parse({ ...typed, call: '24' })).toMatchObject({ duration: 24, activity: 'call' })
  })
})

it('a link that rings up is heard wherever it stands, also by what is drawn in it', async () => {
  drawInSwedish(
    <>
      <NoteCalls />
      <a href="#ring" data-call={NUMBER}>
        <span>Ring</span>
      </a>
    </>,
  )
  await userEvent.click(screen.getByText('Ring'))
  expect(callAbout(NUMBER, Date.now() + 2 * minute)).toMatchObject({ minutes: 2 })
})
