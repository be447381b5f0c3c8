import type { PoolClient } from 'pg'
import type { declaredEvents } from '@/lib/audit/event-forms'
import type { TestCase } from '@/tests/support/a-case'

export type Declared = ReturnType<typeof declaredEvents>[number]
export type ToldOf = Declared['tells'][number]
type Row = Record<string, unknown>
/** A changed row: as it is and as it was, and the parts that changed. */
export type Change = { told: ToldOf; now: Row; before: Row; touched: string[] }

export const ID = '70000000-0000-4000-8000-000000000007'
const OF_FORM: Row = { id: ID, ids: [ID], code: 'kod', codes: ['kod'], day: '2026-11-29', instant: '2026-11-29T08:00:00.000Z', number: 5, 'short-hash': 'abcdef012345' } // prettier-ignore
/** Asked for by whether there is one, not by what it is. */
const FOLLOWED = [
  'case_id>cases.predecessor_id',
  'account_id>hour_account.merged_into_id',
  'predecessor_id>cases.contact_disowned_at',
]

/**
 * What the declaration looks up in other rows is, for these tests, the id that it looks up by: only that it does so is
 * theirs. Who may act is another's test.
 */
export async function withoutLookups(client: PoolClient): Promise<void> {
  await client.query(`
    create or replace function follow_row(p_path text, p_id text) returns text language sql stable as $$
      select case when p_path like '%.year_seq' then '1' when p_path like '%.person_id' then '${ID}'
        when p_path = 'cases.status' then 'closed'
        when p_path in ('ledger_entry.case_id', 'outside_time.case_id') then current_setting('test.case')
        when p_path like '%.recorded_by' then current_setting('test.actor')
        when p_path in ('cases.predecessor_id', 'cases.contact_disowned_at', 'hour_account.merged_into_id') then nullif(current_setting('test.followed', true), '') else p_id end $$;
    create or replace function require_event_actor(p_actor uuid, p_role text, p_company uuid) returns void language sql stable as 'select';
    alter table audit_event disable trigger event_is_by_one_who_has_the_case`)
}

/** What may stand in a column: somebody, the time that it is, or a word. */
export const somethingIn = (column: string, { contactId }: TestCase) =>
  column.endsWith('_by')
    ? contactId
    : column.endsWith('_at')
      ? new Date().toISOString().replace('Z', '+00:00')
      : 'något'

const MEANT: Record<string, (made: TestCase) => unknown> = {
  '@actor': ({ contactId }) => contactId,
}
/** `<today`, `<7 days`: long over. */
const OVER = '2020-01-01'

export const partOf = ({ op, parts }: Pick<ToldOf, 'op' | 'parts'>): string =>
  op === 'INSERT' ? '+' : op === 'DELETE' ? '-' : (parts.find((part) => part !== 'version') ?? 'version')

/** A value that fits how the fact looks. */
function fitting(form: string): unknown {
  const [, base = '', words] = /^([a-z-]+)(?:\((.*)\))?/.exec(form) ?? []
  const first = words?.split('|')[0]
  return first === undefined ? OF_FORM[base] : base === 'codes' ? [first] : first
}

type Known = { subject: string; company: string | null; actor: string; role: string | undefined; status: string | null }
type Said = { facts: Row; known: Known }

/** What the event says, over these changes: its facts, and what else it is known by. */
export function saidBy(event: Declared, made: TestCase, changes: readonly Change[]): Said {
  const { facts: forms, subjects, stream, roles, tells } = event
  const subjectOf: Record<string, string> = { case: made.id, company: made.companyId, person: made.contactId }
  const main = changes.find(({ told }) => !told.side)?.told ?? tells.find(({ side }) => !side)
  const facts = Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, fitting(form)]))
  if ('caseId' in facts) facts.caseId = made.id
  for (const { table, op, names, holds } of main ? [...tells, main] : tells)
    for (const [name, part] of Object.entries(names).filter(([name]) => name in forms)) {
      const word = holds[part]?.split('|')[0]
      if (word && word !== '*') facts[name] = word
      // Who acts and whom a fact names are the same where both stand in one column.
      if (part === names.actor) facts[name] = made.contactId
      if (part === '#') facts[name] = changes.filter(({ told }) => told.table === table && told.op === op).length
    }
  const status = Object.entries(main?.names ?? {}).some(([name, part]) => name === 'status' && part === 'status')
  const known: Known = {
    ...{ subject: subjectOf[subjects[0] ?? ''] ?? ID, company: stream === 'company' ? made.companyId : null },
    ...{ actor: made.contactId, role: main?.names.role?.startsWith('=') ? main.names.role.slice(1) : roles[0] },
    status: (status && !('status' in forms) && main?.holds.status?.split('|')[0]) || null,
  }
  return { facts, known }
}

function meant(name: string, said: Row): unknown {
  if (name.startsWith('=')) return name.slice(1)
  const [fact = '', path] = name.split('>')
  return path === undefined
    ? said[fact]
    : path.endsWith('.year_seq')
      ? '1'
      : path.endsWith('.person_id')
        ? ID
        : said[fact]
}

function put(part: string, value: unknown, now: Row, before: Row): void {
  const [, was, column = '', sign, rest = ''] = /^(was\.)?([a-z_]*)(-|::|\?|>)?(.*)$/.exec(part) ?? []
  const row = was ? before : now
  if (part === '#' || part === '~' || part.startsWith('=')) return
  if (typeof value === 'string' && /^\d+$/.test(value)) return put(part, Number(value), now, before)
  // By one id a row is named itself and leads to another: to whose it is.
  if (sign === '>' && column in row && /\.(case_id|recorded_by)$/.test(rest)) return
  if (sign === '::') row[column] = rest === 'day' ? `${String(value)}T12:00:00+00:00` : value
  else if (sign === '?') row[column] = value === rest.split(':')[0]
  else if (sign === '-' && column === '') now[rest] = -(value as number)
  else if (sign === '-') {
    row[column] ??= value
    put(rest, Number(row[column]) - Number(value), now, before)
  } else row[column] = value
}

/** The change that the event tells of, as it must be. */
export function changeFor(event: Declared, told: ToldOf, made: TestCase, touched = [partOf(told)]): Change {
  const [now, before]: [Row, Row] = [{}, {}]
  const change = { told, now, before, touched }
  const { facts, known } = saidBy(event, made, told.side ? [] : [change])
  const said = { ...known, ...facts }
  const names = Object.entries(told.names).sort(([, a], [, b]) => a.length - b.length)
  for (const [name, part] of names) if (!/[a-z]-/.test(part)) put(part, meant(name, said), now, before)
  for (const [name, part] of names) if (/[a-z]-/.test(part)) put(part, meant(name, said), now, before)
  for (const [part, must] of Object.entries(told.holds)) {
    const column = part.replace(/^was\./, '')
    const row = part.startsWith('was.') ? before : now
    // What a row refers to is, here, what it refers to it by.
    if (/^=[a-z_]+$/.test(must) && part.includes('>')) now[must.slice(1)] = now[part.split('>')[0] ?? '']
    if (part.includes('>') || must === '') continue
    if (must.startsWith('=')) now[must.slice(1)] = 'samma'
    row[column] ??= must.startsWith('=')
      ? 'samma'
      : (MEANT[must]?.(made) ??
        (must.startsWith('<') ? OVER : must === '*' ? somethingIn(column, made) : must.split('|')[0]))
  }
  return change
}

/** The event over changes noted by hand: what it is refused with, or what it leaves untold. */
export async function recorded(
  client: PoolClient,
  event: Declared,
  made: TestCase,
  changes: readonly Change[],
): Promise<string | string[]> {
  const { facts, known } = saidBy(event, made, changes)
  const { subject, company, actor, role, status } = known
  await client.query('savepoint one')
  try {
    const follows = changes.some(({ told }) => FOLLOWED.some((part) => part in told.holds))
    await client.query(
      `select set_config('test.followed', $1, true), set_config('test.case', $2, true), set_config('test.actor', $3, true)`,
      [follows ? ID : '', made.id, made.contactId],
    )
    // As the case stands, the event says.
    if (status !== null)
      await client.query(
        `set local session_replication_role = replica;
         update cases set status = '${status}', advisor_id = '${made.contactId}' where id = '${made.id}';
         set local session_replication_role = origin`,
      )
    for (const [place, { told, now, before, touched }] of changes.entries())
      await client.query(
        `insert into untold_change (transaction, table_name, row_key, row_name, touched, untold, content, digest, before)
         values (this_transaction(), $1, $2, $2, $3, $3, $4, repeat('a', 64), $5)`,
        [told.table, `row-${place}`, touched, now, before],
      )
    await client.query('select record_event($1, $2, $3, $4, $5, $6, $7, $8, null)', [
      ...[event.type, event.subjects[0], subject, company, actor, role, status, facts],
    ])
    const { rows } = await client.query<{ untold: string[] }>(
      'select untold from untold_change where transaction = this_transaction() order by row_key',
    )
    return rows.flatMap(({ untold }) => untold)
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await client.query('rollback to one')
  }
}
