import type { ShownReach } from '@/lib/figures/company-statistics'
import { reportTables } from '@/lib/steering/report-figures'
import { host } from '@/lib/config/host'

const [counted, uncounted] = host().municipalities
const all = { companies: 40, of: 8_000, tenths: 50 }

/** The report's table of companies of each 1 000; nothing else of it is there. */
function reachTable(reach: ShownReach | null) {
  const overview = { cases: null, months: null, reach } as unknown as Parameters<typeof reportTables>[0]['overview']
  const followUp = { barriers: [] } as unknown as Parameters<typeof reportTables>[0]['followUp']
  return reportTables({ overview, followUp, targets: null }).find(({ key }) => key === 'reach')
}

it('holds companies against those who have been counted, and leaves out a municipality where nobody has', () => {
  const statistics = { source: 'SCB', countedOn: '2026-01-01' }
  const rows = [
    { key: counted!.code, companies: 40, of: 8_000, tenths: 50 },
    { key: uncounted!.code, companies: 3, of: null, tenths: null },
  ]
  const table = reachTable({ statistics, rows, all })
  expect(table?.rows).toEqual([{ label: { sv: counted!.name, en: counted!.name }, shown: 50 }])
  expect(table?.sum).toBe(50)
  expect(table?.caption.sv).toContain('SCB')
  expect(reachTable({ statistics, rows: null, all })?.rows).toBeNull()
})

it('has no such table before anybody has counted them', () => {
  expect(reachTable({ statistics: null, rows: [], all })).toBeUndefined()
  expect(reachTable(null)).toBeUndefined()
})
