import { availableParallelism } from 'node:os'
import { BARE_SQL } from './bare-sql'
import type { Figure } from './figure'
import { ASSIGN, CANDIDATES, FREEZE, REGISTER, REPORT } from './lead-targets'
import { DRAWN, LOG_TIME } from './targets'

export type Goal = { name: string; concurrency: number; ratio: number; least: number; met: boolean }
export type Report = {
  measuredAt: string
  node: string
  processors: number
  dataSet: { companies: number; entries: number }
  figures: Figure[]
  goals: Goal[]
}

/** Of the rate of the constant page when it is drawn. */
const LEAST_PAGE = 0.5
const SIGNED_IN = [
  ...['case page, advisor', 'case page, lead', 'work list', 'week', 'my cases', 'queue', 'dashboard', 'search'],
  ...[CANDIDATES, REGISTER],
]

/** What else is held against what: an action against the bare transaction or one that does as much, a freezing against its page. */
const HELD: Record<string, { base: string; least: number }> = {
  ...Object.fromEntries(SIGNED_IN.map((name) => [name, { base: DRAWN, least: LEAST_PAGE }])),
  // It counts a whole round each time.
  [REPORT]: { base: DRAWN, least: 0.1 },
  [LOG_TIME]: { base: BARE_SQL, least: 0.08 },
  [ASSIGN]: { base: LOG_TIME, least: 0.25 },
  [FREEZE]: { base: REPORT, least: 0.5 },
}

export function reportOf(figures: Figure[], dataSet: Report['dataSet']): Report {
  return {
    measuredAt: new Date().toISOString(),
    node: process.version,
    processors: availableParallelism(),
    dataSet: { companies: dataSet.companies, entries: dataSet.entries },
    figures,
    goals: figures.flatMap((figure) => goalOf(figures, figure)),
  }
}

function goalOf(figures: Figure[], { name, concurrency, perSecond }: Figure): Goal[] {
  const { base, least } = HELD[name] ?? { least: 0 }
  const measure = figures.find((one) => one.name === base && one.concurrency === concurrency)
  if (!measure) return []
  const ratio = perSecond / measure.perSecond
  return [{ name, concurrency, ratio: Math.round(ratio * 1000) / 1000, least, met: ratio >= least }]
}

const HEADINGS = [
  ...[
    'what',
    'clients',
    'per second',
    'p50 ms',
    'p95 ms',
    'CPU ms',
    'errors',
    'memory MB',
    'KB',
    'elements',
    'ratio',
    'target',
  ],
]

/** With the rates of an earlier version, and how many times as fast each is now, where there is one. */
export function tableOf({ figures, goals }: Report, before?: Report): string {
  const headings = before ? [...HEADINGS.slice(0, 3), 'before', 'times', ...HEADINGS.slice(3)] : HEADINGS
  const rows = figures.map((figure) => {
    const goal = goals.find(({ name, concurrency }) => name === figure.name && concurrency === figure.concurrency)
    return [
      ...[figure.name, figure.concurrency, figure.perSecond, ...(before ? timesOf(figure, before) : [])],
      ...[
        ...[figure.p50Ms, figure.p95Ms, figure.processorMs ?? '', figure.errors],
        figure.memoryMb ?? '',
        ...sizeOf(figure),
        goal?.ratio ?? '',
        goal ? `≥ ${goal.least} ${goal.met ? 'met' : 'NOT MET'}` : '',
      ],
    ].map(String)
  })
  return aligned([headings, ...rows])
}

function timesOf({ name, concurrency, perSecond }: Figure, before: Report): (string | number)[] {
  const then = before.figures.find((one) => one.name === name && one.concurrency === concurrency)
  return then ? [then.perSecond, (perSecond / then.perSecond).toFixed(2)] : ['', '']
}

function sizeOf({ page }: Figure): (string | number)[] {
  return page ? [(page.bytes / 1024).toFixed(1), page.elements] : ['', '']
}

/** Columns under each other; the first and the last to the left, numbers to the right. */
export function aligned(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return column === 0 || column === row.length - 1 ? cell.padEnd(width) : cell.padStart(width)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
