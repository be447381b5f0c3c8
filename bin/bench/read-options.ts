import { parseArgs } from 'node:util'
import { StartRefusal } from '../start/start-refusal'

export type BenchOptions = {
  companies: number
  entries: number
  /** Of each measurement. */
  seconds: number
  /** Where to write the figures as JSON. */
  json?: string
  queries: boolean
  dashboardScale: boolean
  caseScale: boolean
  /** Minutes that all pages are asked for at the end, for what grows to be seen. */
  soak: number
  /** What the names begin with of those that are measured; everything when there are none. */
  only: readonly string[]
  /** The folder of an earlier version, installed there, which is measured first. */
  before?: string
}

const USAGE =
  'Usage: npm run bench [-- --companies 5000] [--entries 100000] [--seconds 5] [--json] [--out bench.json] [--queries] [--dashboard-scale] [--case-scale] [--soak 10] [--only "log time,open a case"] [--before ../earlier]'

export function readOptions(args: string[]): BenchOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        companies: { type: 'string', default: '5000' },
        entries: { type: 'string', default: '100000' },
        seconds: { type: 'string', default: '5' },
        json: { type: 'boolean', default: false },
        out: { type: 'string', default: 'bench.json' },
        queries: { type: 'boolean', default: false },
        'dashboard-scale': { type: 'boolean', default: false },
        'case-scale': { type: 'boolean', default: false },
        soak: { type: 'string', default: '0' },
        only: { type: 'string', default: '' },
        before: { type: 'string' },
      },
    })
    return {
      companies: wholeNumber(values.companies, 60, 40_000),
      entries: wholeNumber(values.entries, 60, 2_000_000),
      seconds: wholeNumber(values.seconds, 1, 60),
      json: values.json ? values.out : undefined,
      queries: values.queries,
      dashboardScale: values['dashboard-scale'],
      caseScale: values['case-scale'],
      soak: wholeNumber(values.soak, 0, 120),
      only: values.only.split(',').filter(Boolean),
      before: values.before,
    }
  } catch {
    throw new StartRefusal(USAGE)
  }
}

function wholeNumber(text: string, least: number, most: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most) throw new RangeError(text)
  return value
}
