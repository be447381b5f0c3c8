import { randomUUID } from 'node:crypto'
import { canonicalText } from '@/tests/prisma/support/canonical-text'
import { eventWith } from '@/tests/prisma/support/events'
import {
  eventAt,
  faultFound,
  makeTrail,
  quoted,
  rewrite,
  tamper,
  undoTampering,
  type StoredEvent,
  type Trail,
} from '@/tests/prisma/support/tampering'
import { asSuperuser } from '@/tests/support/database'

jest.setTimeout(60_000)

let trail: Trail
const at = (seq: number) => eventAt(trail.stream, seq)

beforeAll(async () => {
  trail = await makeTrail()
})

afterEach(undoTampering)

describe('the broken event is named when', () => {
  it('a row in the middle was edited', async () => {
    const { canonical, id } = await at(2)
    await rewrite(id, canonical.replace('"minutes":45', '"minutes":5'))
    expect(await faultFound()).toMatch(new RegExp(`^Stream ${trail.stream}, seq 3, .* seq 2, event ${id}: .*changed`))
  })

  it('a row was edited and its stored hash left as it was', async () => {
    const { canonical, id, hash } = await at(2)
    await asSuperuser('alter table audit_event alter column hash drop expression')
    await rewrite(id, canonical.replace('"minutes":45', '"minutes":5'))
    expect((await at(2)).hash).toBe(hash)
    expect(await faultFound()).toBe(
      `Stream ${trail.stream}, seq 2, event ${id}: the stored hash is not the hash of its text.`,
    )
    await makeHashGeneratedAgain()
  })

  it('a row in the middle is gone', async () => {
    const { id } = await at(4)
    await tamper(`delete from audit_event where stream = ${quoted(trail.stream)} and seq = 3`)
    expect(await faultFound()).toBe(
      `Stream ${trail.stream}, seq 4, event ${id}: the event with seq 3 is missing before it.`,
    )
  })

  it('the first row is gone', async () => {
    const { id } = await at(1)
    await tamper(`delete from audit_event where stream = ${quoted(trail.stream)} and seq = 0`)
    expect(await faultFound()).toBe(
      `Stream ${trail.stream}, seq 1, event ${id}: the event with seq 0 is missing before it.`,
    )
  })

  it('two rows changed places', async () => {
    const [two, three] = [await at(2), await at(3)]
    const inPlaceOf = (row: StoredEvent, place: StoredEvent) => {
      const { seq, prev } = JSON.parse(place.canonical) as { seq: number; prev: string }
      return canonicalText({ ...(JSON.parse(row.canonical) as object), seq, prev })
    }
    await tamper(
      `delete from audit_event where stream = ${quoted(trail.stream)} and seq in (2, 3)`,
      `insert into audit_event (canonical) values (${quoted(inPlaceOf(three, two))}), (${quoted(inPlaceOf(two, three))})`,
    )
    expect(await faultFound()).toMatch(new RegExp(`^Stream ${trail.stream}, seq 3, event ${two.id}: it is not chained`))
  })

  it('a row was put in between', async () => {
    const { hash } = await at(2)
    const id = randomUUID()
    const forged = eventWith({ stream: trail.stream, id, seq: 3, prev: hash, at: '2026-01-01T00:00:00.000Z' })
    await tamper(
      `alter table audit_event drop constraint audit_event_chain, drop constraint audit_event_pkey cascade`,
      `insert into audit_event (canonical) values (${quoted(canonicalText(forged))})`,
    )
    expect(await faultFound()).toMatch(
      new RegExp(`^Stream ${trail.stream}, seq (3|4), .*(two events claim the same place|not chained)`),
    )
    await tamper(
      `delete from audit_event where id = '${id}'`,
      `alter table audit_event add primary key (stream, seq)`,
      `alter table audit_event add constraint audit_event_chain foreign key (stream, prev_seq, prev)
         references audit_event (stream, seq, hash) not valid`,
    )
  })

  it.each([
    ['has a space too many', (text: string) => text.replace('":', '": '), 'not the exact RFC 8785 form'],
    [
      'has its members in another order',
      (text: string) => `{"v":1,${text.slice(1).replace(',"v":1}', '}')}`,
      'RFC 8785',
    ],
    ['says a thing twice', (text: string) => text.replace('{', '{"actor":null,'), 'RFC 8785'],
    ['escapes what needs none', (text: string) => text.replace('å', '\\u00e5'), 'RFC 8785'],
    ['writes a number another way', (text: string) => text.replace('"v":1}', '"v":1.0}'), 'RFC 8785'],
    ['has a member too many', (text: string) => text.replace(',"v":1', ',"v":1,"x":1'), 'exactly the members'],
    ['lacks a member', (text: string) => text.replace('"onBehalfOf":null,', ''), 'exactly the members'],
    ['is dated without a zone', (text: string) => text.replace(/("at":"[^"]+)Z/, '$1'), "text's at does not"],
    ['has a number in quotes', (text: string) => text.replace('"seq":7', '"seq":"7"'), "text's seq does not"],
    ['is of another version', (text: string) => text.replace('"v":1}', '"v":2}'), "text's v does not"],
  ])('the text %s', async (_name, change, fault) => {
    const { canonical, id } = await at(7)
    expect(change(canonical)).not.toBe(canonical)
    await rewrite(id, change(canonical))
    expect(await faultFound()).toContain(`seq 7, event ${id}: `)
    expect(await faultFound()).toContain(fault)
  })

  it('a query column differs from the text', async () => {
    const { id } = await at(3)
    await asSuperuser('alter table audit_event alter column at drop expression')
    await tamper(`update audit_event set at = at - interval '1 day' where id = '${id}'`)
    expect(await faultFound()).toBe(
      `Stream ${trail.stream}, seq 3, event ${id}: the column at does not hold what the text says.`,
    )
    await tamper(
      `alter table audit_event drop column at`,
      `alter table audit_event add column at timestamptz not null generated always as (canonical_at(canonical)) stored`,
    )
  })
})

async function makeHashGeneratedAgain() {
  await tamper(
    `alter table audit_event drop column hash cascade`,
    `alter table audit_event add column hash text not null generated always as (canonical_leaf(canonical)) stored`,
    `alter table audit_event add unique (stream, seq, hash)`,
    `alter table audit_event add constraint audit_event_chain foreign key (stream, prev_seq, prev)
       references audit_event (stream, seq, hash) not valid`,
  )
}
