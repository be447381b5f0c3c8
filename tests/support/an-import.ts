import type { Advisor } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { findImport } from '@/lib/imports/find-import'
import { beginImportInput } from '@/lib/imports/inputs'
import { beginImport } from '@/lib/imports/begin-import'
import { keepImport } from '@/lib/imports/keep-import'
import { logImport } from '@/lib/imports/log-import'
import { isReady } from '@/lib/imports/planned-rows'
import { resumeImports } from '@/lib/imports/resume-imports'
import { closeLimiters } from '@/lib/rates/limit'
import { aCaseInProgress } from '@/tests/support/a-case'

// Each file that is kept is counted, on a connection of its own.
afterAll(closeLimiters)

export const TEMPLATE = 'Dag;Ärende;Tid;Slag;Anteckning;Varför sent;Varför före ärendet'

/** A file of our template with these lines, kept for the advisor: its id. */
export async function anImport(advisor: Advisor, lines: readonly string[], headings = TEMPLATE): Promise<string> {
  const { id } = await keepImport(advisor, new TextEncoder().encode([headings, ...lines].join('\r\n')))
  return id
}

export async function found(advisor: Advisor, id: string) {
  const plan = await findImport(advisor, id)
  if (!plan) throw new Error('the file is not there')
  return plan
}

/** What each row would become, and why it is refused. */
export async function outcomesOf(advisor: Advisor, id: string): Promise<string[]> {
  const { rows } = await found(advisor, id)
  return rows.map(({ outcome, input, issue }) =>
    issue ? `${outcome} ${issue.code}` : input?.beyondCap ? `${outcome} ${input.beyondCap}` : outcome,
  )
}

/** All that is ready, as the page shows it. */
export async function allShown(advisor: Advisor, id: string) {
  const ready = (await found(advisor, id)).rows.filter(isReady)
  const shownBeyond = ready.reduce((sum, { input }) => sum + (input?.beyondCap ?? 0), 0)
  return beginImportInput.parse({ id, which: 'all', shownRows: String(ready.length), shownBeyond: String(shownBeyond) })
}

/** The rows at these lines of the file, as the page shows them. */
export async function linesShown(advisor: Advisor, id: string, lines: readonly number[]) {
  const chosen = (await found(advisor, id)).rows.filter(({ row }) => lines.includes(row.line))
  const rows = chosen.map(({ row, input }) => `${row.line}:${input?.beyondCap ?? 0}`)
  return beginImportInput.parse({ id, which: 'chosen', rows })
}

export async function logAll(advisor: Advisor, id: string): Promise<void> {
  await beginImport(advisor, await allShown(advisor, id))
  await logImport(advisor, id, () => false)
}

export async function progressOf(advisor: Advisor, id: string) {
  const { logged, already, refused } = (await found(advisor, id)).progress
  return { logged, already, refused }
}

/** A case in progress with a file of work in it, that its advisor has sent. */
export async function aFile(counts: readonly number[]) {
  const made = await aCaseInProgress()
  const id = await anImport(
    made.advisor,
    counts.map((count, at) => `${today()};${made.number};${count};Möte;Rad ${at}`),
  )
  return { ...made, id }
}

/** The server’s own work, once. */
export const goOn = () => resumeImports(new AbortController().signal)
