import fc from 'fast-check'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { aCase } from '@/tests/support/a-case'
import { anApplication, anOpenRound, anOrgNumber } from '@/tests/support/an-application'
import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { emptyModel, leftIn, type Model } from './model'
import type { Step, World } from './steps'

/** How many commands the files live through together; more by the variable, from another seed. */
const ALL_COMMANDS = Number(process.env.HOURS_COMMANDS ?? 20_000)
/** Fewer than without merges: what follows them takes longer. */
export const WITH_MERGES = Math.ceil(ALL_COMMANDS / 20)
export const COMMANDS = Math.ceil((ALL_COMMANDS - WITH_MERGES) / 2)
export const SEED = Number(process.env.HOURS_SEED ?? 20261129)
/** Looks for a shorter history that fails too, which takes minutes. */
const SHRINK = process.env.HOURS_SHRINK === 'true'
/** A world takes as long to make as thirty commands; what happens once in each asks for more of them. */
const LONGEST = 1_000
/** Two cases of one company, and one of another: the pot that each draws from. */
const POT_OF = [0, 0, 1]

type Life = { model: Model; real: World }

type People = Pick<World, 'lead' | 'advisor' | 'stranger'>
let people: Promise<People> | undefined

/** The same in every world of a file: each lead more is one more to tell of every alert. */
async function thePeople(): Promise<People> {
  people ??= (async () => ({ lead: await aLead(), advisor: await anAdvisor(), stranger: await anAdvisor() }))()
  return people
}

/** Companies of their own, with nothing used, in the round that is open. */
export async function aWorld(daysBack: number): Promise<Life> {
  await anOpenRound()
  const round = await findCurrentRound()
  const missed = (reserved: number) =>
    ({ nothing: 0, minutes: round?.missedMinutes ?? 0, booked: reserved })[round?.missedDraws ?? 'nothing']
  const { lead, advisor, stranger } = await thePeople()
  const orgNumbers = [anOrgNumber(), anOrgNumber()]
  const numbers: string[] = []
  for (const pot of POT_OF) {
    const application = anApplication({ orgNumber: orgNumbers[pot] })
    numbers.push((await aCase(application).ledBy(lead).triaged().assignedTo(advisor).verified()).number)
  }
  return {
    model: emptyModel(POT_OF, {
      missed,
      groupDraws: round?.groupDraws ?? 'full',
      secondDraws: round?.secondDraws ?? 'once',
    }),
    real: { lead, advisor, stranger, numbers, daysBack },
  }
}

class Command implements fc.AsyncCommand<Model, World> {
  constructor(
    private readonly name: string,
    private readonly step: Step,
    private readonly pick: number,
    private readonly count: () => void,
  ) {}

  check = () => true

  async run(model: Model, world: World) {
    this.count()
    await this.step(model, world, this.pick)
  }

  toString = () => `${this.name} ${this.pick}`
}

/**
 * Lives histories of `steps` until there were as many commands as asked for: after each, what the operation answered is
 * what the model expects, and after each history the rows of the ledger are summed by themselves. Returns how many
 * commands there were.
 */
export async function live(
  steps: Record<string, Step>,
  world: () => Promise<Life>,
  { count = COMMANDS, longest = LONGEST } = {},
): Promise<number> {
  let done = 0
  const arbitraries = Object.entries(steps).map(([name, step]) =>
    fc.nat({ max: 2 ** 31 - 1 }).map((pick) => new Command(name, step, pick, () => done++)),
  )
  const histories = fc.commands(arbitraries, { maxCommands: longest, size: 'max' })
  const property = fc.asyncProperty(histories, async (commands) => {
    let life: Life | undefined
    await fc.asyncModelRun(async () => (life = await world()), commands)
    if (life) await expectRowsToAgree(life)
  })
  for (let seed = SEED; done < count; seed++) {
    await fc.assert(property, { seed, numRuns: 1, endOnFailure: !SHRINK })
  }
  return done
}

/** The ledger, summed from its rows by no code of the application, beside the model. */
async function expectRowsToAgree({ model, real: { numbers } }: Life) {
  const sums = await asSuperuser<{ number: string; used: number; held: number; outside: number; balance: number }>(
    `SELECT c.number,
       (SELECT coalesce(sum(e.minutes), 0)::int FROM ledger_entry e LEFT JOIN ledger_entry of ON of.id = e.reverses_id
        WHERE e.account_id = c.account_id AND coalesce(of.kind, e.kind) IN ('work', 'merge_in')) + coalesce(a.beyond_minutes, 0) AS used,
       (SELECT coalesce(sum(e.minutes), 0)::int FROM ledger_entry e LEFT JOIN ledger_entry of ON of.id = e.reverses_id
        WHERE e.account_id = c.account_id AND coalesce(of.kind, e.kind) = 'hold') AS held,
       (SELECT coalesce(sum(o.minutes), 0)::int FROM outside_time o WHERE o.case_id = c.id) AS outside,
       a.balance + coalesce(a.beyond_minutes, 0) AS balance
     FROM cases c JOIN hour_account a ON a.id = c.account_id WHERE c.number = ANY($1) ORDER BY array_position($1, c.number)`,
    [numbers],
  )
  const outsideOn = (on: number) =>
    [...model.parts, ...model.joints.flatMap(({ parts }) => parts)]
      .filter((part) => part.on === on && part.stands && part.place !== 'hours')
      .reduce((sum, part) => sum + part.minutes, 0)
  expect(sums).toEqual(
    numbers.map((number, on) => {
      const pot = model.pots[model.potOf[on] ?? 0] ?? { used: 0, held: 0 }
      const used = { used: pot.used, held: pot.held, balance: pot.used + pot.held }
      return { number, ...used, outside: outsideOn(on) }
    }),
  )
  for (const pot of model.pots) expect(leftIn(pot)).toBeGreaterThanOrEqual(0)
}
