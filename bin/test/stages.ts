import { runAttack } from './attack'
import { command, tool } from './command'
import { runElsewhere } from './elsewhere'
import { runJest } from './jest'
import { runJourneys } from './journeys'
import { prepareSpreadsheet } from './spreadsheet'
import { one, type Tally } from './tally'

export interface Stage {
  name: string
  title: string
  /** Stages of one turn go at the same time: those that check the sources use one processor each. */
  turn: number
  run: () => Promise<Tally>
}

export const STAGES: Stage[] = [
  { name: 'generate', title: 'database client and route types', turn: 1, run: async () => one(await generated()) },
  { name: 'types', title: 'tsc', turn: 2, run: async () => one(await tool('tsc', ['--noEmit'])) },
  { name: 'lint', title: 'eslint, and oxlint for what needs the types', turn: 2, run: async () => one(await linted()) },
  { name: 'format', title: 'prettier', turn: 2, run: async () => one(await tool('prettier', ['--check', '.'])) },
  { name: 'jest', title: 'rules, operations on PostgreSQL, components', turn: 3, run: allTests },
  {
    name: 'elsewhere',
    title: 'operations for another county, on the oldest and the newest Node',
    turn: 4,
    run: runElsewhere,
  },
  { name: 'build', title: 'production build', turn: 5, run: async () => one(await command('npm', ['run', 'build'])) },
  { name: 'journeys', title: 'browser journeys on the production build', turn: 6, run: runJourneys },
  { name: 'attack', title: 'the hours under attack, database and server killed', turn: 7, run: runAttack },
]

/** `--only=jest,build` leaves the other stages out; what is left out is reported as skipped. */
export function chooseStages(args: string[]): { chosen: Stage[]; leftOut: Stage[] } {
  const names = args.flatMap((arg) => {
    if (!arg.startsWith('--only=')) throw new Error(`"${arg}" is not understood: npm test -- --only=jest,build`)
    return arg.slice('--only='.length).split(',')
  })
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    throw new Error(`No stage is called ${unknown.join(', ')}: ${STAGES.map(({ name }) => name).join(', ')}.`)
  }
  const isChosen = ({ name }: Stage) => names.length === 0 || names.includes(name)
  return { chosen: STAGES.filter(isChosen), leftOut: STAGES.filter((stage) => !isChosen(stage)) }
}

async function allTests(): Promise<Tally> {
  await prepareSpreadsheet()
  return runJest()
}

async function linted(): Promise<boolean> {
  const [structure, types] = [
    await tool('eslint', ['.', '--max-warnings=0']),
    await tool('oxlint', ['--deny-warnings']),
  ]
  return structure && types
}

async function generated(): Promise<boolean> {
  return (await command('npm', ['run', '--silent', 'generate'])) && (await tool('next', ['typegen']))
}
