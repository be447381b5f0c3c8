import { render, screen } from '@testing-library/react'
import { axe } from 'jest-axe'
import { NextIntlClientProvider } from 'next-intl'
import { TimeLeft } from '@/components/time/time-left'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'

const hours = {
  capMinutes: 300,
  usedMinutes: 150,
  reservedMinutes: 0,
  minutesLeft: 150,
  mergedMinutes: 0,
  beyondMinutes: 0,
  roundName: 'Hösten',
}
const draw = (others: Parameters<typeof TimeLeft>[0]['others'], of: Partial<typeof hours> = {}) =>
  render(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      <TimeLeft hours={{ ...hours, ...of }} others={others} />
    </NextIntlClientProvider>,
  )

describe('the time left', () => {
  it('names the other cases that draw from the pot, and without their number those that may not be seen', async () => {
    const { container } = draw([
      { number: 'UA-2026-0003', used: 60, reserved: 30 },
      { number: null, used: 0, reserved: 30 },
    ])
    expect(screen.getByRole('link', { name: 'UA-2026-0003' })).toHaveAttribute('href', '/arenden/UA-2026-0003')
    expect(screen.getByText(/^Av det här/)).toHaveTextContent(
      /andra ärenden: UA-2026-0003 1 tim använt och 30 min bokat, ärenden som du inte kan öppna 30 min bokat$/,
    )
    expect(await axe(container)).toHaveNoViolations()
  })

  it.each([
    [{}, false, '2 tim 30 min använt, 2 tim 30 min kvar'],
    [{ reservedMinutes: 60, minutesLeft: 90 }, false, '2 tim 30 min använt, 1 tim bokat, 1 tim 30 min kvar'],
    [{}, true, '2 tim 30 min kvar av 5 tim Gäller hela företaget i Hösten · 2 tim 30 min använt'],
    [
      { reservedMinutes: 60, minutesLeft: 90 },
      true,
      '1 tim 30 min kvar av 5 tim Gäller hela företaget i Hösten2 tim 30 min använt, 1 tim bokat',
    ],
  ])('is what is left, beside what is used and booked: %j, small %j', (of, small, said) => {
    const { container } = render(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
        <TimeLeft hours={{ ...hours, ...of }} others={[]} small={small} />
      </NextIntlClientProvider>,
    )
    expect(container).toHaveTextContent(said)
  })

  it('says nothing of others where there are none', () => {
    draw([])
    expect(screen.queryByText(/andra ärenden/)).toBeNull()
  })

  it('says what was merged in, and what of it the cap has no room for', async () => {
    const { container } = draw([], { mergedMinutes: 60, beyondMinutes: 30 })
    expect(screen.getByText(/slogs ihop/)).toHaveTextContent(
      'Av tiden lades 1 tim 30 min till när företagets två registreringar slogs ihop. 30 min ryms inte under taket, och mer kan inte läggas till.',
    )
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says what is set aside for this case and for others, and where that is set', async () => {
    const others = [
      { number: 'UA-2026-0003', unspent: 30 },
      { number: null, unspent: 20 },
    ]
    const earmarks = { own: { minutes: 120, unspent: 45 }, others, room: 200 }
    const { container } = render(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
        <TimeLeft hours={hours} others={[]} earmarks={earmarks} divides="UA-2026-0001" />
      </NextIntlClientProvider>,
    )
    expect(screen.getByText(/^2 tim är avsatt/)).toHaveTextContent(
      '2 tim är avsatt för det här ärendet. 45 min av det är kvar. Avsatt för andra ärenden: UA-2026-0003 30 min, ett annat ärende 20 min',
    )
    const link = screen.getByRole('link', { name: 'Avsätt tid för ärendet' })
    expect(link).toHaveAttribute('href', '/arenden/UA-2026-0001/avsatt-tid')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says nothing of a merge where there was none', () => {
    draw([])
    expect(screen.queryByText(/slogs ihop/)).toBeNull()
  })
})
