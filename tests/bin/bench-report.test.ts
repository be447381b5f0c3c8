import type { Figure } from '@/bin/bench/figure'
import { readOptions } from '@/bin/bench/read-options'
import { reportOf, tableOf } from '@/bin/bench/report'
import { grown } from '@/bin/bench/soak'
import { processorMs, since } from '@/bin/bench/processor-time'
import { processesOf } from '@/bin/start/usual-processes'

const figure = (name: string, concurrency: number, perSecond: number): Figure => ({
  name,
  concurrency,
  perSecond,
  p50Ms: 10,
  p95Ms: 20,
  answered: 100,
  errors: 0,
  memoryMb: 400,
  processorMs: 8.5,
})
const SIZE = { companies: 60, entries: 60 }
const cellsOf = (table: string) => table.split('\n').map((line) => line.split(/ {2,}/))

describe('the table of a measurement', () => {
  const now = reportOf([figure('queue', 1, 45), figure('queue', 16, 60), figure('new page', 1, 5)], SIZE)

  it('stands alone', () => {
    const [headings, queue] = cellsOf(tableOf(now))
    expect(headings?.slice(0, 4)).toEqual(['what', 'clients', 'per second', 'p50 ms'])
    expect(queue?.slice(0, 4)).toEqual(['queue', '1', '45', '10'])
    expect(headings?.[5]).toBe('CPU ms')
    expect(queue?.[5]).toBe('8.5')
  })

  it('says of each row how it was in an earlier version, and how many times as fast it is', () => {
    const before = reportOf([figure('queue', 16, 40), figure('queue', 1, 50)], SIZE)
    const [headings, one, sixteen, added] = cellsOf(tableOf(now, before))
    expect(headings?.slice(0, 6)).toEqual(['what', 'clients', 'per second', 'before', 'times', 'p50 ms'])
    expect(one?.slice(0, 6)).toEqual(['queue', '1', '45', '50', '0.90', '10'])
    expect(sixteen?.slice(0, 6)).toEqual(['queue', '16', '60', '40', '1.50', '10'])
    expect(added?.slice(0, 4)).toEqual(['new page', '1', '5', '10'])
  })

  it('is asked for with the folder of the earlier version', () => {
    expect(readOptions(['--before', '../earlier', '--json'])).toMatchObject({
      before: '../earlier',
      json: 'bench.json',
    })
    expect(readOptions([]).before).toBeUndefined()
    expect(() => readOptions(['--before'])).toThrow('--before')
  })
})

test('each row is held against one of the same run, and stands alone where that was not measured', () => {
  const ratios = (figures: Figure[]) => reportOf(figures, SIZE).goals.map(({ name, ratio, met }) => [name, ratio, met])
  const [drawn, logged] = [figure('constant page, drawn', 1, 100), figure('log time (form post)', 1, 80)]
  const assigned = figure('assign (form post)', 1, 40)
  const written = figure('report, being written', 1, 20)
  const frozen = figure('freeze a report (form post)', 1, 5)
  const asked = [figure('candidates for a case', 1, 60), figure('register search', 1, 40)]
  expect(ratios([drawn, logged, assigned, written, frozen, ...asked])).toEqual([
    ...[
      ['assign (form post)', 0.5, true],
      ['report, being written', 0.2, true],
      ['freeze a report (form post)', 0.25, false],
    ],
    ...[
      ['candidates for a case', 0.6, true],
      ['register search', 0.4, false],
    ],
  ])
  expect(ratios([assigned, frozen, ...asked])).toEqual([])
})

test('it measures with as many processes as serve', () => {
  expect(processesOf({ NODE_ENV: 'test', WEB_CONCURRENCY: '3' })).toBe(3)
  expect(processesOf({ NODE_ENV: 'test' })).toBeGreaterThan(0)
})

test('it reads how long a process and those below it had a processor for, where Linux tells', () => {
  const before = processorMs(process.pid)
  const { user } = process.cpuUsage()
  while (process.cpuUsage().user - user < 300_000);
  const used = since(before, processorMs(process.pid))
  if (process.platform === 'linux') expect(used).toBeGreaterThanOrEqual(200)
  else expect(used).toBeNull()
  expect(since(null, 5)).toBeNull()
})

describe('what was grown meanwhile', () => {
  it('is counted from the second quarter to the last', () => {
    expect(grown([200, 260, 300, 300, 310, 330, 340, 340])).toBe(40)
    expect(grown([300, 300])).toBe(0)
  })

  it('is not known where one measurement is not', () => {
    expect(grown([200, null, 300, 300])).toBeNull()
    expect(grown([])).toBeNull()
  })
})
