import { setTimeout as pause } from 'node:timers/promises'
import { canonicalText } from '@/tests/prisma/support/canonical-text'
import { aCase } from '@/tests/support/a-case'
import { asSuperuser } from '@/tests/support/database'
import { READ_EVENTS } from '@/tests/support/read-events'
import { aTrail, eventOf, nameOf, type StoredEvent, type Trail } from './support/a-trail'
import { faultsOf, quoted } from './support/tampered'

let trail: Trail
let event: StoredEvent
beforeAll(async () => {
  trail = await aTrail()
  event = await eventOf(trail.stream, trail.entries[1] ?? '')
})

const text = (canonical: string, id = event.id) =>
  `update audit_event set canonical = ${quoted(canonical)} where id = '${id}'; ${READ_EVENTS}`
const edited = (change: Record<string, unknown>) =>
  canonicalText({ ...(JSON.parse(event.canonical) as object), ...change })

describe('the broken event is named when', () => {
  it('a row in the middle was edited', async () => {
    const faults = await faultsOf(text(event.canonical.replace('"minutes":45', '"minutes":5')))
    expect(faults).toContainEqual(
      expect.stringMatching(
        new RegExp(`^chain: stream ${trail.stream}, seq ${event.seq + 1}, .*event ${event.id}: .*changed`),
      ),
    )
    expect(faults).toContainEqual(
      expect.stringContaining(`time: ${nameOf(trail.stream, event)}: its row was written again`),
    )
  })

  it('a row in the middle is gone', async () => {
    expect(await faultsOf(`delete from audit_event where id = '${event.id}'`)).toContainEqual(
      expect.stringContaining(`the event with seq ${event.seq} is missing before it`),
    )
  })

  it('the first row is gone', async () => {
    expect(await faultsOf(`delete from audit_event where stream = ${quoted(trail.stream)} and seq = 0`)).toContainEqual(
      expect.stringContaining('the event with seq 0 is missing before it'),
    )
  })

  it.each([
    ['has a space too many', (said: string) => said.replace('":', '": '), 'not the exact RFC 8785 form'],
    ['has its members in another order', (said: string) => `{"v":2,${said.slice(1).replace('"v":2,', '')}`, 'RFC 8785'],
    ['says a thing twice', (said: string) => said.replace('{', '{"actor":null,'), 'RFC 8785'],
    ['writes a number another way', (said: string) => said.replace('"v":2,', '"v":2.0,'), 'RFC 8785'],
    ['has a member too many', (said: string) => said.replace('"v":2,', '"v":2,"x":1,'), 'exactly the members'],
    ['lacks a member', (said: string) => said.replace(/"onBehalfOf":[^,]+,/, ''), 'exactly the members'],
    ['has a number in quotes', (said: string) => said.replace(/"no":(\d+)/, '"no":"$1"'), "text's no does not"],
    ['is of another version', (said: string) => said.replace('"v":2', '"v":3'), "text's v does not"],
    [
      'holds no row',
      (said: string) => said.replace(/"rows":\[[^\]]+\]/, '"rows":["ledger_entry"]'),
      "text's rows does not",
    ],
    [
      'was written in no transaction',
      (said: string) => said.replace(/"xact":"\d+"/, '"xact":"0"'),
      "text's xact does not",
    ],
  ])('the text %s', async (_name, change, fault) => {
    expect(change(event.canonical)).not.toBe(event.canonical)
    const faults = await faultsOf(text(change(event.canonical)))
    expect(faults).toContainEqual(expect.stringMatching(new RegExp(`${nameOf(trail.stream, event)}: .*${fault}`)))
  })

  it('its stored hash was left as it was', async () => {
    const faults = await faultsOf(async (client) => {
      await client.query(
        `update audit_event set canonical = replace(canonical, '"minutes":45', '"minutes":5') where id = '${event.id}'`,
      )
    })
    expect(faults).toContainEqual(`text: ${nameOf(trail.stream, event)}: the stored hash is not the hash of its text`)
  })

  it.each([
    ['stream', "'system'"],
    ['seq', '1000'],
    ['prev_seq', 'null'],
    ['prev', "repeat('0', 64)"],
    ['id', 'gen_random_uuid()'],
    ['at', "at - interval '1 day'"],
    ['actor_id', 'null'],
    ['role', "'visitor'"],
    ['type', "'time.reversed'"],
    ['subject_kind', "'company'"],
    ['subject_id', 'gen_random_uuid()'],
    ['case_id', 'null'],
    ['facts', `facts || '{"minutes":5}'`],
    ['no', '1000000'],
  ])('the column %s differs from the text', async (column, value) => {
    const faults = await faultsOf(`update audit_event set ${column} = ${value} where id = '${event.id}'`)
    expect(faults).toContainEqual(
      expect.stringMatching(new RegExp(`^column: .*: the column ${column} does not hold what the text says$`)),
    )
  })

  it('it is dated otherwise than its transaction', async () => {
    expect(await faultsOf(text(edited({ at: '2019-01-01T00:00:00.000Z' })))).toContainEqual(
      `time: ${nameOf(trail.stream, event)}: its time is not that of its transaction`,
    )
  })

  it('it names another transaction, or its column does', async () => {
    const other = `time: ${nameOf(trail.stream, event)}: it was not written in the transaction it says`
    expect(await faultsOf(text(edited({ xact: '5' })))).toContainEqual(other)
    expect(await faultsOf(`update audit_event set transaction = '5' where id = '${event.id}'`)).toContainEqual(other)
  })

  it('it was written again in its place, under the number of a later transaction', async () => {
    await pause(1100)
    await aTrail()
    const written = await faultsOf(async (client) => {
      const { rows } = await client.query<{ now: string }>('select pg_current_xact_id()::text as now')
      const canonical = edited({ xact: rows[0]?.now, actor: trail.contactId })
      await client.query(
        `${text(canonical)}; update audit_event set transaction = pg_current_xact_id() where id = '${event.id}'`,
      )
    })
    expect(written).toContainEqual(
      `time: ${nameOf(trail.stream, event)}: it was written after others that it is older than`,
    )
  })

  it('it was counted twice', async () => {
    const unguarded = 'alter table audit_event drop constraint audit_event_no_once;'
    expect(await faultsOf(unguarded + text(edited({ no: 1 })))).toContainEqual(
      `order: ${nameOf(trail.stream, event)}: it counts no higher than the one before it`,
    )
  })

  it('it is written in the form that had ended', async () => {
    const { no: _no, rows: _rows, xact: _xact, request: _request, ...rest } = JSON.parse(event.canonical)
    expect(await faultsOf(text(canonicalText({ ...rest, v: 1 })))).toContainEqual(
      `text: ${nameOf(trail.stream, event)}: it is of a form that had ended before it`,
    )
  })

  it.each([
    [
      'another row anew',
      { rows: [`company 00000000-0000-4000-8000-000000000001 ${'a'.repeat(64)}`] },
      'it tells of company, of which its type does not tell',
    ],
    ['of a type there is none of', { type: 'god.spoke' }, 'no event is called that'],
    [
      'of another kind of thing',
      { subject: { kind: 'planet', id: '00000000-0000-4000-8000-000000000001' } },
      'it is about another kind of thing than its type is',
    ],
    ['other facts', { facts: { sentence: 'Hej' } }, 'it has other facts than its type'],
    ['nothing', { rows: [] }, 'it tells of no row'],
  ])('it tells %s', async (_name, change, said) => {
    expect(await faultsOf(text(edited(change)))).toContainEqual(`text: ${nameOf(trail.stream, event)}: ${said}`)
  })

  it('nobody is who acted, or did not hold the role', async () => {
    expect(await faultsOf(text(edited({ actor: '00000000-0000-4000-8000-000000000009' })))).toContainEqual(
      `actor: ${nameOf(trail.stream, event)}: nobody is who acted in it`,
    )
    expect(await faultsOf(text(edited({ role: 'project-lead' })))).toContainEqual(
      `actor: ${nameOf(trail.stream, event)}: who acted in it was not project-lead then`,
    )
    expect(await faultsOf(text(edited({ role: 'company-contact' })))).toContainEqual(
      `actor: ${nameOf(trail.stream, event)}: who acted in it never spoke for the company`,
    )
    expect(await faultsOf(text(edited({ role: 'partner' })))).toContainEqual(
      `actor: ${nameOf(trail.stream, event)}: who acted in it never spoke for a partner`,
    )
    expect(await faultsOf(text(edited({ onBehalfOf: trail.companyId })))).toContainEqual(
      `actor: ${nameOf(trail.stream, event)}: it names another on whose behalf it was done`,
    )
  })
})

describe('a stream', () => {
  it('of a company is missed', async () => {
    expect(await faultsOf(`delete from audit_event where stream = ${quoted(trail.stream)}`)).toContain(
      `stream: company ${trail.companyId}: it has no stream`,
    )
  })

  it('begins with the registration of its company, once, and tells of its own cases', async () => {
    expect(await faultsOf(text(edited({ type: 'company.registered' })))).toContainEqual(
      `stream: ${nameOf(trail.stream, event)}: the company was registered before`,
    )
    const { id } = await aCase()
    const said = JSON.parse(event.canonical) as { facts: object }
    const moved = edited({ subject: { kind: 'case', id }, facts: { ...said.facts, caseId: id } })
    expect(await faultsOf(text(moved))).toContainEqual(
      `stream: ${nameOf(trail.stream, event)}: its case is another company's`,
    )
  })

  it('of the system is missed', async () => {
    const faults = await faultsOf(`delete from audit_event where stream = 'system'`)
    expect(faults).toContain('stream: stream system: it is missing')
    expect(faults.filter((said) => said.startsWith('row-untold: table person'))).not.toEqual([])
  })

  it('that is wholly written anew, with every row left, is found by PostgreSQL’s own count', async () => {
    const events = await asSuperuser<StoredEvent>('select * from audit_event where stream = $1 order by seq', [
      trail.stream,
    ])
    const faults = await faultsOf(async (client) => {
      await client.query(`delete from audit_event where stream = ${quoted(trail.stream)}`)
      for (const { canonical } of events)
        await client.query('insert into audit_event (canonical) values ($1)', [canonical])
    })
    expect(faults.filter((said) => said.endsWith('it was not written in the transaction it says'))).toHaveLength(
      events.length,
    )
  })

  it('and the numbers of cases have no gap', async () => {
    expect(await faultsOf(`delete from cases where id = '${trail.id}'`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^number: year \d{4}: \d+ cases were numbered, and \d+ are there$/),
        `row-missing: table cases, row ${trail.id}: the trail tells of it, and it is gone`,
      ]),
    )
  })
})

describe('the rules of the database', () => {
  it.each([
    [
      'a trigger is off',
      'alter table cases disable trigger change_leaves_an_event',
      /^guard: trigger cases\.change_leaves_an_event/,
    ],
    [
      'a right was given',
      'grant insert (canonical) on audit_event to ua_application',
      /^guard: grant audit_event\.canonical/,
    ],
    [
      'a check is gone',
      'alter table ledger_entry drop constraint ledger_entry_within_cap',
      /^guard: constraint ledger_entry\.ledger_entry_within_cap/,
    ],
    [
      'a function is another',
      `create or replace function require_telling() returns trigger language plpgsql as 'begin return null; end'`,
      /^guard: function require_telling/,
    ],
    ['an event may tell of more', `update event_tells set names = '{}'`, /^guard: declared events/],
  ])('are compared: %s', async (_name, tamper, said) => {
    expect(await faultsOf(tamper)).toContainEqual(expect.stringMatching(said))
  })
})
