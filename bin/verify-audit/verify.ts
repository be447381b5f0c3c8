import type { Client, ClientBase } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import { compareGuards } from './compare-guards'
import { compareLeaves } from './compare-leaves'
import { compareLedger } from './compare-ledger'
import { compareLeftovers } from './compare-leftovers'
import { compareRows } from './compare-rows'
import { compareStreams } from './compare-streams'
import { compareOrder } from './compare-times'
import { fault, type Fault } from './faults'
import { findMissingRows } from './find-missing-rows'
import { Unreachable } from './unreachable'
import { walkTrail } from './walk-trail'

/** `rows`: how many were compared with what the trail tells of them. `demo`: the story is invented, and its times with it. */
export type Verdict = {
  events: number
  streams: number
  rows: number
  faults: Fault[]
  notes: string[]
  demo: boolean
}

/**
 * Reads one snapshot of a live database or a restored dump and changes nothing. Shares no code with what writes the
 * trail, so that a mistake there cannot hide itself here. Only as the owner of the tables can the rows be compared; what
 * the last events told, and went together with their rows, nothing inside the database can show.
 */
export async function verify(url: string): Promise<Verdict> {
  const client = await connected(url)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await verifyIn(client)
  } catch (error) {
    throw new Unreachable(`The trail could not be read: ${messageOf(error)}`)
  } finally {
    await client.end()
  }
}

/** In the caller's transaction, so of what it sees. */
export async function verifyIn(client: ClientBase): Promise<Verdict> {
  await client.query(`SET LOCAL search_path = public; SET LOCAL TimeZone = 'UTC'; SET LOCAL bytea_output = 'hex';
      SET LOCAL extra_float_digits = 1; SET LOCAL "ua.errand" = 'verify'`)
  const faults: Fault[] = []
  const demo = await isDemo(client)
  const { events, streams, told, holdsRows, notes } = await walkTrail(client, demo, faults)
  await compareLedger(client, faults)
  let rows = 0
  if (!(await knowsRows(client)))
    notes.push('The rows were not compared: the trail of this database does not hold them yet.')
  else if (!(await mayCompare(client))) notes.push('The rows were not compared: only the owner of the tables may.')
  else {
    if (!holdsRows) faults.push(fault('stream', 'stream system', 'no event holds rows any more'))
    const compared = await compareRows(client, told, faults)
    rows = compared.rows
    await findMissingRows(client, told, faults)
    await compareLeftovers(client, compared.salted, faults)
    await compareLeaves(client, faults)
    await compareStreams(client, faults)
    if (!demo) await compareOrder(client, faults)
    await compareGuards(client, faults)
  }
  const known = await findKnown(client)
  const judged = faults.map((one) => ({ ...one, ...(known.has(one.id) && { known: known.get(one.id) }) }))
  return { events, streams: streams.size, rows, faults: judged, notes, demo }
}

/** Faults that a lead has acknowledged, each with the last reason. */
async function findKnown(client: ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ fault: string; reason: string }>(
    `SELECT facts ->> 'fault' AS fault, facts ->> 'reason' AS reason FROM audit_event
     WHERE type = 'trail.fault-acknowledged' AND role = 'project-lead' AND stream = 'system' AND EXISTS (
       SELECT FROM staff_role r WHERE r.person_id = actor_id AND r.role = 'project-lead' AND (r.revoked_at IS NULL OR r.revoked_at >= at))
     ORDER BY at, seq`,
  )
  return new Map(rows.map(({ fault, reason }) => [fault, reason]))
}

async function knowsRows(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(`SELECT to_regclass('public.row_salt') IS NOT NULL AS is`)
  return rows[0]?.is === true
}

async function mayCompare(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT has_table_privilege('public.row_salt', 'SELECT') AS may`,
  )
  return rows[0]?.may === true
}

/** Older databases have no place for the mark. */
async function isDemo(client: ClientBase): Promise<boolean> {
  const { rows: there } = await client.query<{ is: boolean }>(
    `SELECT to_regclass('public.demo_database') IS NOT NULL AS is`,
  )
  if (!there[0]?.is) return false
  const { rowCount } = await client.query('SELECT FROM public.demo_database')
  return rowCount !== 0
}

async function connected(url: string): Promise<Client> {
  try {
    const client = makeClient({ connectionString: url, application_name: 'audit:verify' })
    await client.connect()
    return client
  } catch (error) {
    throw new Unreachable(`The database could not be reached: ${messageOf(error)}`)
  }
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
