import { command, tool } from './command'
import { runJest } from './jest'
import { runJourneys } from './journeys'
import { one, type Tally } from './tally'

export interface Stage {
  name: string
  title: string
  run: () => Promise<Tally>
}

export const STAGES: Stage[] = [
  { name: 'types', title: 'generated client, route types, tsc', run: async () => one(await typesHold()) },
  { name: 'lint', title: 'eslint', run: async () => one(await tool('eslint', ['.', '--max-warnings=0'])) },
  { name: 'format', title: 'prettier', run: async () => one(await tool('prettier', ['--check', '.'])) },
  { name: 'jest', title: 'rules, operations on PostgreSQL, components', run: runJest },
  { name: 'build', title: 'production build', run: async () => one(await command('npm', ['run', 'build'])) },
  { name: 'journeys', title: 'browser journeys on the production build', run: runJourneys },
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

async function typesHold(): Promise<boolean> {
  return (
    (await command('npm', ['run', '--silent', 'generate'])) &&
    (await tool('next', ['typegen'])) &&
    (await tool('tsc', ['--noEmit']))
  )
}
