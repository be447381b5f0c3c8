import { canonicalText } from '@/tests/prisma/support/canonical-text'
import { asSuperuser } from '@/tests/support/database'
import { READ_EVENTS } from '@/tests/support/read-events'
import { aTrail, eventOf, nameOf, type StoredEvent, type Trail } from './support/a-trail'
import { faultsOf, quoted } from './support/tampered'

let trail: Trail
let event: StoredEvent
beforeAll(async () => {
  trail = await aTrail()
  await asSuperuser('select number_leaves()')
  event = await eventOf(trail.stream, trail.entries[1] ?? '')
})

describe('a place in the log is told of when', () => {
  const leaf = () => `(select leaf_index from trail_leaf where event_id = '${event.id}')`

  it.each([
    [
      'it is that of another text',
      () => `update trail_leaf set hash = sha256('another') where event_id = '${event.id}'`,
      () => `leaf: ${nameOf(trail.stream, event)}: its text is not the one that got leaf`,
    ],
    [
      'its event is gone',
      () => `delete from audit_event where id = '${event.id}'`,
      () => `its event ${event.id} is not there`,
    ],
    ['it is left out', () => `delete from trail_leaf where leaf_index = 4`, () => 'leaf: leaf 4: it is missing'],
    [
      'it is before that of the event before it',
      () =>
        `update trail_leaf set leaf_index = 1000000 where event_id = (select id from audit_event where stream = ${quoted(trail.stream)} and seq = 1)`,
      () => 'stands before that of the event before it',
    ],
    [
      'an event has none',
      () => `delete from trail_leaf where leaf_index >= ${leaf()}`,
      () => `leaf: ${nameOf(trail.stream, event)}: it has no place in the log`,
    ],
    [
      'one is waited for by no event',
      () => `insert into trail_pending values ('70000000-0000-4000-8000-000000000007')`,
      () => 'leaf: event 70000000-0000-4000-8000-000000000007: it waits for its place in the log, and is not there',
    ],
  ])('%s', async (_name, tamper, fault) => {
    expect(await faultsOf(tamper())).toContainEqual(expect.stringContaining(fault()))
  })
})

describe('what is left over is told of when it is', () => {
  it.each([
    [
      'the salt of no row',
      `insert into row_salt values ('cases', '70000000-0000-4000-8000-000000000007', '\\x00')`,
      'salt: table cases: 1 salts belong to no row',
    ],
    [
      'a change that no event has told',
      `insert into untold_change (transaction, table_name, row_key, row_name, touched, untold, content, digest)
       values (1, 'cases', 'a', 'a', '{+}', '{+}', '{}', '-')`,
      'row-untold: table cases, row a: its change was committed and waits to be told',
    ],
    [
      'a count that went back',
      'alter sequence audit_event_no restart with 1',
      'number: events: the next would be number',
    ],
  ])('%s', async (_name, tamper, fault) => {
    expect(await faultsOf(tamper)).toContainEqual(expect.stringContaining(fault))
  })
})

describe('an event is held to how its type is declared when it is said', () => {
  const edited = (change: Record<string, unknown>) => {
    const said = JSON.parse(event.canonical) as { facts: object }
    return `update audit_event set canonical = ${quoted(canonicalText({ ...said, ...change }))} where id = '${event.id}'; ${READ_EVENTS}`
  }
  const facts = (change: Record<string, unknown>) => ({
    facts: { ...(JSON.parse(event.canonical) as { facts: object }).facts, ...change },
  })

  it.each([
    ['in a role that does not say it', () => edited({ role: 'editor' }), 'nobody says it in that role'],
    ['of minutes that are a text', () => edited(facts({ minutes: '5' })), 'its minutes is not what that fact'],
    ['of a name for work', () => edited(facts({ activity: 'Anna Andersson' })), 'its activity is not what that fact'],
    ['on no day', () => edited(facts({ workedOn: 'i dag' })), 'its workedOn is not what that fact'],
    ['of nothing', () => edited(facts({ entryId: null })), 'its entryId is not what that fact'],
  ])('%s', async (_name, tamper, fault) => {
    expect(await faultsOf(tamper())).toContainEqual(expect.stringContaining(fault))
  })
})
