import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { ChooseTime } from '@/components/meetings/choose-time'
import type { OfferedTimes } from '@/lib/meetings/find-offered-times'
import { accepting, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const NOW = new Date('2026-12-01T08:00:00Z')
const [first, second] = [new Date('2026-12-02T09:00:00Z'), new Date('2026-12-03T12:30:00Z')]
const offered: OfferedTimes = {
  ...{
    number: 'UA-2026-0001',
    kind: 'meeting',
    advisor: 'Anna Berg',
    phone: null,
    lengthMinutes: 45,
    reservedMinutes: 45,
  },
  ...{ place: 'Exempelhuset', endsAt: second, state: 'open', meeting: null },
  times: [
    { startsAt: first, free: true },
    { startsAt: second, free: true },
  ],
}
const actions = () => ({ pick: accepting(), decline: accepting() })
type Props = Parameters<typeof ChooseTime>[0]
const draw = (differing: Partial<OfferedTimes> | null, props: Partial<Props> = {}) =>
  drawInSwedish(
    <ChooseTime
      offered={differing && { ...offered, ...differing }}
      {...{ token: 't', now: NOW, hostPhone: '010-225 00 00', actions: actions() }}
      {...props}
    />,
  )

it('says who, how long, where and what it costs, and sends the one that is chosen', async () => {
  const given = actions()
  const { container } = draw({}, { actions: given })
  expect(screen.getByRole('heading', { name: 'Välj en tid för mötet' })).toBeVisible()
  expect(container).toHaveTextContent(/Anna Berg vill träffa er .*45.min.*till och med torsdag 3 december/)
  expect(container).toHaveTextContent(/45.min bokas av ert stöd när du väljer/)
  expect(container).toHaveTextContent('Var: Exempelhuset')
  expect(await axe(container)).toHaveNoViolations()
  await userEvent.click(screen.getByRole('radio', { name: 'Torsdag 3 december kl. 13.30' }))
  await userEvent.click(screen.getByRole('button', { name: 'Välj tiden' }))
  expect(sentTo(given.pick)).toEqual({ token: 't', time: second.toISOString() })
})

it('offers only what is free, and names what no longer is', async () => {
  draw({ times: [{ startsAt: first, free: false }, { startsAt: second, free: true }] }) // prettier-ignore
  expect(screen.getByText('Onsdag 2 december kl. 10.00 – inte längre ledig')).toBeVisible()
  expect(screen.getAllByRole('radio')).toHaveLength(1)
})

it('keeps what was chosen, and the telephone in sight, when the time was taken meanwhile', async () => {
  const given = { ...actions(), pick: refusing({ code: 'time-gone', field: 'time' }) }
  const { container } = draw({}, { actions: given })
  await userEvent.click(screen.getByRole('radio', { name: 'Onsdag 2 december kl. 10.00' }))
  await userEvent.click(screen.getByRole('button', { name: 'Välj tiden' }))
  expect((await screen.findAllByText(/inte längre ledig/)).length).toBeGreaterThan(0)
  expect(screen.getByRole('radio', { name: 'Onsdag 2 december kl. 10.00' })).toBeChecked()
  expect(container).toHaveTextContent(/010.225.00.00/)
  expect(await axe(container)).toHaveNoViolations()
})

it('takes the answer that none fits, with a note', async () => {
  const given = actions()
  draw({}, { actions: given })
  await userEvent.type(screen.getByLabelText(/När passar det bättre/), 'Hellre på fredag')
  await userEvent.click(screen.getByRole('button', { name: 'Ingen av tiderna passar' }))
  expect(sentTo(given.decline)).toEqual({ token: 't', note: 'Hellre på fredag' })
})

const states: [string, Partial<OfferedTimes> | null, RegExp][] = [
  ['chosen', { state: 'picked', meeting: { startsAt: first, place: 'Rummet', status: 'booked' } }, /Mötet är bokat.*Onsdag 2 december kl\. 10\.00/],
  ['cancelled since', { state: 'picked', meeting: { startsAt: first, place: null, status: 'cancelled' } }, /Mötet är avbokat/],
  ['held since', { state: 'picked', meeting: { startsAt: first, place: null, status: 'held' } }, /Mötet har varit/],
  ['declined', { state: 'declined' }, /Tack för svaret/],
  ['ended', { state: 'ended' }, /Tiderna gäller inte längre.*010.225/],
  ['unknown', null, /Länken känns inte igen.*010.225/],
] // prettier-ignore
it.each(states)('says so when it is %s, and asks nothing', async (_name, differing, says) => {
  const { container } = draw(differing)
  expect(container).toHaveTextContent(says)
  expect(container.querySelectorAll('form')).toHaveLength(0)
  expect(await axe(container)).toHaveNoViolations()
})
