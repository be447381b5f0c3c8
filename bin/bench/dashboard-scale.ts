import type { LifeCycle } from '../start/life-cycle'
import { pagePath } from '../../lib/i18n/routes'
import type { Figure } from './figure'
import { makeSessions } from './make-sessions'
import { measure } from './measure'
import { prepare } from './prepare'
import { peopleOf } from './targets'

const SMALL = 10_000
const LARGE = 1_000_000
/** Times slower the dashboard may be over a hundred times the entries. */
export const MOST_TIMES_SLOWER = 3

export type Scale = { figures: Figure[]; timesSlower: number; met: boolean }

/** The lead's dashboard over few and over very many entries of the same companies. */
export async function measureDashboardScale(
  how: { companies: number; seconds: number },
  life: LifeCycle,
  report: (line: string) => void,
): Promise<Scale> {
  const figures: Figure[] = []
  for (const entries of [SMALL, LARGE]) {
    const { server, client } = await prepare({ companies: how.companies, entries, queries: false }, life, report)
    const lead = peopleOf(await makeSessions(client)).of('project-lead')
    const target = {
      name: `dashboard, ${entries} entries`,
      next: () => ({ path: pagePath('sv', '/lead'), cookie: lead().cookie }),
      accepts: (status: number) => status === 200,
    }
    figures.push(await measure(server, target, { concurrency: 1, seconds: how.seconds }))
    await server.stop()
  }
  const [small, large] = figures
  const timesSlower = Math.round(((small?.perSecond ?? 0) / (large?.perSecond || 1)) * 100) / 100
  return { figures, timesSlower, met: timesSlower <= MOST_TIMES_SLOWER }
}
