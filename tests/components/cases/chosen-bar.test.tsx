import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { ChooseCase } from '@/components/cases/choose-case'
import { ChosenBar, type ChosenActions } from '@/components/cases/chosen-bar'
import { useChosenWords } from '@/components/cases/use-chosen-words'
import type { RowOutcome } from '@/lib/refusals/result'
import { accepting, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const EVENT = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const [ONE, TWO, THREE] = ['UA-2026-0001', 'UA-2026-0002', 'UA-2026-0003']
const WENT_ON = 'Karin hann före kl. 13.30.'
const advisors = [{ id: 'a', name: 'Anna Ledig', about: 'inga öppna ärenden' }, { id: 'b', name: 'Bo Upptagen' }] // prettier-ignore

const giving = (rows: RowOutcome<string>[], secondsLeft = 9) => accepting({ advisorId: 'a', secondsLeft, rows })
const BOTH = [{ number: ONE, done: EVENT }, { number: TWO, refused: WENT_ON }] // prettier-ignore

function List({ give = giving(BOTH), undo = accepting() }: Partial<ChosenActions>) {
  return (
    <main className="group/list">
      {[ONE, TWO, THREE].map((number, version) => (
        <ChooseCase key={number} {...{ number, version }} label={`Välj ${number}`} />
      ))}
      <ChosenBar advisors={advisors} actions={{ give, undo }} words={useChosenWords()} />
    </main>
  )
}

const draw = (actions: Partial<ChosenActions> = {}) => drawInSwedish(<List {...actions} />)
const box = (number: string) => screen.getByRole('checkbox', { name: `Välj ${number}` })
const form = () => screen.getByRole('form', { name: 'Valda ärenden' })

async function give(...numbers: string[]) {
  for (const number of numbers) await userEvent.click(box(number))
  await userEvent.selectOptions(within(form()).getByRole('combobox'), 'a')
  await userEvent.click(within(form()).getByRole('button', { name: 'Tilldela valda' }))
}

describe('several cases at once', () => {
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
