import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { ChooseCase } from '@/components/cases/choose-case'
import { ChosenBar, type ChosenActions } from '@/components/cases/chosen-bar'
import { useChosenWords } from '@/components/cases/use-chosen-words'
import type { RowOutcome } from '@/lib/refusals/result'
import { accepting, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const replace = jest.fn()
jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => ({ replace: (...args: unknown[]) => replace(...args) as void }),
}))

const EVENT = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const [ONE, TWO, THREE] = ['UA-2026-0001', 'UA-2026-0002', 'UA-2026-0003']
const WENT_ON = 'Karin hann före kl. 13.30.'
const advisors = [{ id: 'a', name: 'Anna Ledig', about: 'inga öppna ärenden' }, { id: 'b', name: 'Bo Upptagen' }] // prettier-ignore

const giving = (rows: RowOutcome<string>[], secondsLeft = 9) => accepting({ advisorId: 'a', secondsLeft, rows })
const BOTH = [{ number: ONE, done: EVENT }, { number: TWO, refused: WENT_ON }] // prettier-ignore

type Listed = Partial<ChosenActions> & { asked?: boolean; chosen?: string[] }

function List({ give = giving(BOTH), undo = accepting(), asked = true, chosen = [] }: Listed) {
  return (
    <main className="group/list">
      {[ONE, TWO, THREE].map((number, version) => (
        <ChooseCase key={number} {...{ number, version }} chosen={new Set(chosen)} label={`Välj ${number}`} />
      ))}
      <ChosenBar
        advisors={asked ? advisors : null}
        ask="/ledning/ko?sort=company&valj=1"
        actions={{ give, undo }}
        words={useChosenWords()}
      />
    </main>
  )
}

const draw = (listed: Listed = {}) => drawInSwedish(<List {...listed} />)
const box = (number: string) => screen.getByRole('checkbox', { name: `Välj ${number}` })
const form = () => screen.getByRole('form', { name: 'Valda ärenden' })

async function give(...numbers: string[]) {
  for (const number of numbers) await userEvent.click(box(number))
  await userEvent.selectOptions(within(form()).getByRole('combobox'), 'a')
  await userEvent.click(within(form()).getByRole('button', { name: 'Tilldela valda' }))
}

describe('several cases at once', () => {
  it('draws nobody who could get them until one is chosen, and then asks for them once', async () => {
    const { rerender } = draw({ asked: false })
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(replace).not.toHaveBeenCalled()
    await userEvent.click(box(ONE))
    await userEvent.click(box(TWO))
    expect(replace.mock.calls).toEqual([['/ledning/ko?sort=company&valj=1', { scroll: false }]])
    rerender(<List />)
    expect(within(form()).getAllByRole('option')).toHaveLength(3)
    expect(form()).toHaveTextContent('Valda: 2')
    // The list goes on without them, as when another case is looked at beside it.
    rerender(<List asked={false} />)
    expect(within(form()).getAllByRole('option')).toHaveLength(3)
  })

  it('asks by a plain form of the list’s own address without scripts, and finds the boxes in it again', () => {
    const { unmount } = draw({ asked: false })
    expect(form()).toHaveAttribute('method', 'get')
    expect(form()).toHaveAttribute('action', '/ledning/ko')
    expect(form()).toHaveFormValues({ sort: 'company', valj: '1' })
    unmount()
    draw({ chosen: [`${TWO} 1`] })
    expect(box(TWO)).toBeChecked()
    expect(box(ONE)).not.toBeChecked()
  })

  it('sends each as it was seen, says how many are chosen, and lets go of them', async () => {
    const action = giving(BOTH)
    const { container } = draw({ give: action })
    await userEvent.click(box(TWO))
    expect(form()).toHaveTextContent('Valda: 1')
    await userEvent.click(screen.getByRole('button', { name: 'Alla på sidan' }))
    expect(form()).toHaveTextContent('Valda: 3')
    await userEvent.click(screen.getByRole('button', { name: 'Rensa' }))
    await waitFor(() => expect(form()).not.toHaveTextContent('Valda: 3'))
    expect(box(ONE)).not.toBeChecked()
    await give(ONE, THREE)
    await screen.findByText(/Tilldelat/)
    expect(sentTo(action)).toMatchObject({ chosen: [`${ONE} 0`, `${THREE} 2`], advisorId: 'a' })
    expect(await axe(container)).toHaveNoViolations()
  })

  it('says of each what became of it, with focus, and takes back what was done', async () => {
    const undo = accepting({ rows: [{ number: ONE, done: { undoes: EVENT, step: 'assigned', words: null } }] })
    draw({ undo })
    await give(ONE, TWO)
    const said = await screen.findByText(/Tilldelat Anna Ledig/)
    expect(said).toHaveTextContent(ONE)
    expect(said).not.toHaveTextContent(TWO)
    expect(screen.getByText(`${TWO}: ${WENT_ON}`)).toBeVisible()
    expect(document.activeElement).toContainElement(said)
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }))
    expect(sentTo(undo)).toEqual({ steps: `${ONE} ${EVENT}` })
    expect(await screen.findByText(/Ångrat:/)).toHaveTextContent(ONE)
    expect(screen.queryByRole('button', { name: 'Ångra' })).toBeNull()
  })

  it('offers no way back where nothing was done', async () => {
    draw({ give: giving([{ number: TWO, refused: WENT_ON }]) })
    await give(TWO)
    expect(await screen.findByText(`${TWO}: ${WENT_ON}`)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Ångra' })).toBeNull()
  })

  it('takes the way back away in time', async () => {
    jest.useFakeTimers({ advanceTimers: true })
    draw()
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime })
    await user.click(box(ONE))
    await user.selectOptions(within(form()).getByRole('combobox'), 'a')
    await user.click(within(form()).getByRole('button', { name: 'Tilldela valda' }))
    expect(await screen.findByRole('button', { name: 'Ångra' })).toBeVisible()
    act(() => jest.advanceTimersByTime(10_000))
    expect(screen.queryByRole('button', { name: 'Ångra' })).toBeNull()
    jest.useRealTimers()
  })

  it('keeps what was chosen when all of it is refused', async () => {
    draw({ give: refusing({ code: 'data-away' }) })
    await give(ONE, THREE)
    await waitFor(() => expect(box(THREE)).toBeChecked())
    expect(box(TWO)).not.toBeChecked()
  })
})
