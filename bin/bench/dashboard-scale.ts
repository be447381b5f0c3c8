import type { LifeCycle } from '../start/life-cycle'
import type { Figure } from './figure'
import { MOST_ENTRIES_EACH } from './fill-database'
import { measureFreshDashboard } from './fresh-dashboard'
import { makeSessions } from './make-sessions'
import { prepare } from './prepare'
import { ongoingCases, peopleOf } from './targets'

const SMALL = 10_000
const LARGE = 1_000_000
/** Fewer could not hold so many entries. */
const FEWEST_COMPANIES = LARGE / MOST_ENTRIES_EACH
/** Times slower the dashboard may be over a hundred times the entries. */
export const MOST_TIMES_SLOWER = 3

export type Scale = { figures: Figure[]; timesSlower: number; met: boolean }

/** The lead's figures, worked out again, over few and over very many entries of the same companies. */
export async function measureDashboardScale(
  how: { companies: number; seconds: number },
  life: LifeCycle,
  report: (line: string) => void,
): Promise<Scale> {
  const companies = Math.max(how.companies, FEWEST_COMPANIES)
  const figures: Figure[] = []
  for (const entries of [SMALL, LARGE]) {
    // A million events more would take minutes and change no figure.
    const wanted = { companies, entries, queries: false, withTrail: false }
    const { server, client, appUrl } = await prepare(wanted, life, report)
    const nextLead = peopleOf(await makeSessions(client)).of('project-lead')
    const nextCase = await ongoingCases(client)
    const name = `dashboard after a change, ${entries} entries`
    figures.push(await measureFreshDashboard({ name, server, appUrl, nextLead, nextCase, seconds: how.seconds }))
    await server.stop()
  }
  const [small, large] = figures
  const timesSlower = Math.round(((large?.p50Ms ?? 0) / (small?.p50Ms || 1)) * 100) / 100
  return { figures, timesSlower, met: timesSlower <= MOST_TIMES_SLOWER }
}
