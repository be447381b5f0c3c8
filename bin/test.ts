import { emptyTally, plus, type Tally } from './test/tally'
import { chooseStages, STAGES, type Stage } from './test/stages'

async function main() {
  const { chosen, leftOut } = chooseStages(process.argv.slice(2))
  const results: [string, Tally][] = []

  for (const turn of new Set(chosen.map((stage) => stage.turn))) {
    results.push(...(await Promise.all(chosen.filter((stage) => stage.turn === turn).map(runStage))))
  }
  for (const stage of leftOut) results.push([`${stage.name}: left out by --only`, { ...emptyTally, skipped: 1 }])

  process.stdout.write(`\n━━━ ${STAGES.length} stages\n\n`)
  for (const [name, tally] of results) process.stdout.write(`${name}: ${sentence(tally)}\n`)

  const total = results.reduce((sum, [, tally]) => plus(sum, tally), emptyTally)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
  process.stdout.write(`\n${sentence(total)}\n`)
}

async function runStage(stage: Stage): Promise<[name: string, tally: Tally]> {
  process.stdout.write(`\n━━━ ${stage.name} · ${stage.title}\n\n`)
  const started = Date.now()
  const tally = await stage.run().catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { ...emptyTally, failed: 1 }
  })
  return [`${stage.name} (${Math.round((Date.now() - started) / 1000)} s)`, tally]
}

const sentence = ({ passed, failed, skipped }: Tally) => `${passed} passed, ${failed} failed, ${skipped} skipped`

void main()
