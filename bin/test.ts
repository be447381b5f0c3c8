import { emptyTally, plus, type Tally } from './test/tally'
import { chooseStages, STAGES } from './test/stages'

async function main() {
  const { chosen, leftOut } = chooseStages(process.argv.slice(2))
  const results: [string, Tally][] = []

  for (const stage of chosen) {
    process.stdout.write(`\n━━━ ${stage.name} · ${stage.title}\n\n`)
    const started = Date.now()
    const tally = await stage.run().catch((error: unknown) => {
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
      return { ...emptyTally, failed: 1 }
    })
    results.push([`${stage.name} (${Math.round((Date.now() - started) / 1000)} s)`, tally])
  }
  for (const stage of leftOut) results.push([`${stage.name}: left out by --only`, { ...emptyTally, skipped: 1 }])

  process.stdout.write(`\n━━━ ${STAGES.length} stages\n\n`)
  for (const [name, tally] of results) process.stdout.write(`${name}: ${sentence(tally)}\n`)

  const total = results.reduce((sum, [, tally]) => plus(sum, tally), emptyTally)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
  process.stdout.write(`\n${sentence(total)}\n`)
}

const sentence = ({ passed, failed, skipped }: Tally) => `${passed} passed, ${failed} failed, ${skipped} skipped`

void main()
