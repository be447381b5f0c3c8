import { bookMeetingTarget, CELLS_OF_A_WEEK, saveWeekTarget, verifiedCases } from './advisor-targets'
import { BARE_SQL, measureBareSql } from './bare-sql'
import { countQueries, queriesAsText } from './count-queries'
import type { Figure } from './figure'
import { measureFreshDashboard } from './fresh-dashboard'
import { ASSIGN, beginReport, FREEZE, leadPages, measureAssigning, measureFreezing, waitingCases } from './lead-targets'
import { makeDrafts } from './make-drafts'
import { makeSessions } from './make-sessions'
import { FIRST_WARM_SECONDS, measure, type Target } from './measure'
import { IMPORT, measureImport } from './measure-import'
import { measureVerify, VERIFY } from './measure-verify'
import type { Bench } from './prepare'
import { soak, type Soak } from './soak'
import { DATABASE } from '../../lib/db/embedded/make-database'
import { html, logTimeTarget, ongoingCases, openCaseTarget, page, pageTargets, peopleOf, signUpTarget } from './targets'

const CONCURRENCY = [1, 16]
/** More applications a second than two processors send. */
const DRAFTS_PER_SECOND = 300

const COUNTS = {
  entries: `select count(*)::int as count from ledger_entry where kind = 'work'`,
  cases: 'select count(*)::int as count from cases',
  registrations: 'select count(*)::int as count from training_registration',
  meetings: 'select count(*)::int as count from meeting',
}

type How = {
  seconds: number
  queries: boolean
  only: readonly string[]
  soak: number
  report: (line: string) => void
}

export type Measurements = { figures: Figure[]; notMeasured: string[]; soaked?: Soak }

/** Everything, one thing at a time, first with one client and then with sixteen. What does not answer is left out. */
export async function runMeasurements(
  bench: Bench,
  { seconds, queries, only, soak: minutes, report }: How,
): Promise<Measurements> {
  const { client, server, keys, cluster, appUrl } = bench
  const people = peopleOf(await makeSessions(client))
  const drafts = await makeDrafts(
    client,
    keys.orgNumberKey,
    DRAFTS_PER_SECOND * (FIRST_WARM_SECONDS + CONCURRENCY.length * (seconds + 1)),
  )
  const nextCase = await ongoingCases(client)
  const notMeasured: string[] = []
  const there = async <T>(make: () => Promise<T>): Promise<T[]> =>
    make().then(
      (made) => [made],
      (error: Error) => {
        notMeasured.push(error.message)
        return []
      },
    )
  const lead = people.of('project-lead')
  const begun = await there(() => beginReport(server, client, lead().cookie))
  const waiting = await waitingCases(client)
  const ofLead = begun.flatMap((path) => leadPages(lead, waiting, path)).map(({ name, next }) => page(name, next))
  const pages = await Promise.all(
    [...pageTargets(people, nextCase), ...ofLead].map((page) =>
      there(() => html(server, page.next()).then((text) => ({ ...page, page: sizeOf(text) }))),
    ),
  )
  const opening = await there(() => openCaseTarget(server, people, drafts))
  const logging = await there(() => logTimeTarget(server, people, nextCase))
  const nextVerified = await verifiedCases(client)
  const weeks = await there(() => saveWeekTarget(server, people, nextVerified))
  const booking = await there(() => bookMeetingTarget(server, people, nextVerified))
  const signingUp = await there(() => signUpTarget(server))
  if (queries) {
    const counted = await countQueries(
      cluster.urlFor(DATABASE, 'superuser'),
      server,
      [...pages, opening, logging, weeks, booking, signingUp].flat(),
    )
    report(`\n${queriesAsText(counted)}\n`)
  }
  const figures: Figure[] = []
  const isAsked = ({ name }: { name: string }) => only.length === 0 || only.some((one) => name.startsWith(one))
  const add = (figure: Figure) => {
    figures.push(figure)
    report(`Measured: ${figure.name}, ${figure.concurrency} at a time: ${figure.perSecond}/s`)
  }
  for (const concurrency of CONCURRENCY) {
    const how = { concurrency, seconds }
    for (const page of pages.flat().filter(isAsked)) add(await measure(server, page, how))
    for (const target of opening.filter(isAsked)) add(await posted(bench, target, COUNTS.cases, how))
    for (const target of signingUp.filter(isAsked)) add(await posted(bench, target, COUNTS.registrations, how))
    for (const target of logging.filter(isAsked)) add(await posted(bench, target, COUNTS.entries, how))
    for (const target of weeks.filter(isAsked)) add(await posted(bench, target, COUNTS.entries, how, CELLS_OF_A_WEEK))
    for (const target of booking.filter(isAsked)) add(await posted(bench, target, COUNTS.meetings, how))
    if (isAsked({ name: BARE_SQL })) add(await measureBareSql(appUrl, nextCase, how))
  }
  const led = { server, client, lead, seconds }
  if (isAsked({ name: ASSIGN })) for (const figure of await there(() => measureAssigning(led))) add(figure)
  if (isAsked({ name: FREEZE })) for (const figure of await there(() => measureFreezing(led))) add(figure)
  const fresh = { name: 'dashboard after a change', server, appUrl, nextLead: lead, nextCase, seconds }
  if (isAsked(fresh)) add(await measureFreshDashboard(fresh))
  const imported = () => measureImport({ client, server, nextCase, cookieOf: people.cookieOf })
  if (isAsked({ name: IMPORT })) for (const figure of await there(imported)) add(figure)
  if (isAsked({ name: VERIFY })) add(await measureVerify(cluster.urlFor(DATABASE, 'owner')))
  const soaked = minutes > 0 ? await soak(server, pages.flat(), minutes, report) : undefined
  return { figures, notMeasured, soaked }
}

function sizeOf(html: string) {
  return { bytes: Buffer.byteLength(html), elements: html.match(/<[a-z]/g)?.length ?? 0 }
}

/** An answer that says yes must have left its rows, `each` of them: those that did not count as errors. */
async function posted(
  { client, server }: Bench,
  target: Target,
  counting: string,
  how: { concurrency: number; seconds: number },
  each = 1,
): Promise<Figure> {
  const count = async () => (await client.query<{ count: number }>(counting)).rows[0]?.count ?? 0
  let accepted = 0
  const watched: Target = {
    ...target,
    accepts(status, body) {
      const yes = target.accepts(status, body)
      if (yes) accepted += 1
      return yes
    },
  }
  const before = await count()
  const figure = await measure(server, watched, how)
  const missing = Math.max(0, accepted - Math.floor(((await count()) - before) / each))
  return { ...figure, errors: figure.errors + missing }
}
