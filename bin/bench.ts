import { writeFileSync } from 'node:fs'
import { measureCaseScale, MOST_SEARCH_MS, type CaseScale } from './bench/case-scale'
import { measureDashboardScale, MOST_TIMES_SLOWER, type Scale } from './bench/dashboard-scale'
import { IMPORT, MOST_IMPORT_MS } from './bench/measure-import'
import { measureBefore } from './bench/measure-before'
import { prepare } from './bench/prepare'
import { readOptions } from './bench/read-options'
import { reportOf, tableOf } from './bench/report'
import { runMeasurements } from './bench/run-measurements'
import { MOST_MEMORY_MB, type Soak } from './bench/soak'
import { buildPages } from './start/build-pages'
import { generateClient } from './start/generate-client'
import { LifeCycle } from './start/life-cycle'
import { say as report } from './say'

/** Measures; ends with 1 when an answer was wrong. A target that is not met is shown, and no failure. */
async function measureAll(life: LifeCycle): Promise<number> {
  const { json, dashboardScale, caseScale, before: earlier, ...wanted } = readOptions(process.argv.slice(2))
  const before = earlier === undefined ? undefined : await measureBefore(earlier, wanted)
  await generateClient(report, life.signal)
  await buildPages(report, life.signal)
  const bench = await prepare(wanted, life, report)
  const { figures, notMeasured, soaked } = await runMeasurements(bench, { ...wanted, report })
  await bench.server.stop()
  const scale = dashboardScale ? await measureDashboardScale(wanted, life, report) : undefined
  const cases = caseScale ? await measureCaseScale(life, report) : undefined
  const told = reportOf([...figures, ...(scale?.figures ?? []), ...(cases?.figures ?? [])], wanted)
  report(`\n${tableOf(told, before)}\n`)
  for (const reason of notMeasured) report(`Not measured: ${reason}`)
  if (scale) report(scaleSentence(scale))
  if (cases) report(searchSentence(cases))
  for (const { name, p50Ms } of figures.filter((figure) => figure.name.startsWith(IMPORT)))
    report(importSentence(name, p50Ms))
  if (soaked) report(soakSentence(soaked))
  if (json)
    writeFileSync(
      json,
      `${JSON.stringify({ ...told, dashboardScale: scale, caseScale: cases, soaked, before }, null, 2)}\n`,
    )
  const errors = soaked?.errors ?? 0
  return notMeasured.length > 0 || errors > 0 || told.figures.some((figure) => figure.errors > 0) ? 1 : 0
}

function scaleSentence({ timesSlower, met }: Scale): string {
  return `Dashboard: ${timesSlower} times slower over 100 times the entries, at most ${MOST_TIMES_SLOWER}: ${met ? 'met' : 'NOT MET'}`
}

function searchSentence({ searchP95Ms, met }: CaseScale): string {
  return `Search over 100 000 cases: 95 of 100 within ${searchP95Ms} ms whatever is searched for, at most ${MOST_SEARCH_MS}: ${met ? 'met' : 'NOT MET'}`
}

function importSentence(name: string, ms: number): string {
  const met = ms <= MOST_IMPORT_MS ? 'met' : 'NOT MET'
  return `${name}: ${(ms / 1000).toFixed(1)} s, at most ${MOST_IMPORT_MS / 1000}: ${met}`
}

function soakSentence({ minutes, grownMb, memoryMb, errors, met }: Soak): string {
  return `Soak: ${minutes} min, ${errors} errors, ${grownMb} MB more at its end than early on, ${memoryMb.at(-1)} MB at last, at most ${MOST_MEMORY_MB}: ${met ? 'met' : 'NOT MET'}`
}

const life = new LifeCycle(report)
measureAll(life).then(
  (code) => life.end(code),
  (error: unknown) => life.fail(error),
)
