import { insertWork, tell } from '@/tests/prisma/support/hours'
import { faultFound, makeTrail, quoted, tamper, undoTampering, type Trail } from '@/tests/prisma/support/tampering'
import { inTransaction } from '@/tests/prisma/support/transaction'

jest.setTimeout(60_000)

let trail: Trail

beforeAll(async () => {
  trail = await makeTrail()
})

afterEach(undoTampering)

describe('a cut tail', () => {
  it('without hours in it stays hidden: nothing inside the database can show it', async () => {
    await tamper(`delete from audit_event where stream = ${quoted(trail.stream)} and seq > 5`)
    expect(await faultFound()).toBe('7 events, whole')
  })

  it('is found by the hours it told of', async () => {
    await tamper(`delete from audit_event where stream = ${quoted(trail.stream)} and seq > 3`)
    expect(await faultFound()).toBe(`Ledger, entry ${trail.entries[3]} of 15 minutes: no event time.logged records it.`)
  })
})

describe('the ledger and the trail', () => {
  it('differ when a row of hours has no event of its own', async () => {
    const entry = await inTransaction('app', async (client) => {
      await tell(client, trail, 'case.accepted', {})
      return insertWork(client, trail, { minutes: 7 })
    })
    expect(await faultFound()).toBe(`Ledger, entry ${entry} of 7 minutes: no event time.logged records it.`)
  })

  it('differ when an event records other minutes', async () => {
    const entry = await inTransaction('app', async (client) => {
      const entryId = await insertWork(client, trail, { minutes: 7 })
      await tell(client, trail, 'time.logged', { entryId, caseId: trail.caseId, minutes: 8 })
      return entryId
    })
    expect(await faultFound()).toContain(`Ledger, entry ${entry} of 7 minutes: stream ${trail.stream}, seq 8`)
  })

  it('differ when two events record one row', async () => {
    await inTransaction('app', (client) =>
      tell(client, trail, 'time.logged', { entryId: trail.entries[0], caseId: trail.caseId, minutes: 30 }),
    )
    expect(await faultFound()).toContain(`time.logged of entry ${trail.entries[0]}: 2 events record it`)
  })

  it('differ when a row of hours is gone', async () => {
    await tamper(
      `delete from ledger_entry where id = '${trail.entries[3]}' or reverses_id = '${trail.entries[1]}'`,
      `update hour_account set head_seq = 3, balance = 135 where id = '${trail.accountId}'`,
    )
    expect(await faultFound()).toContain(`Ledger: entry ${trail.entries[3]} is missing`)
  })

  it('differ when minutes were edited', async () => {
    await tamper(`update ledger_entry set minutes = 1 where id = '${trail.entries[3]}'`)
    expect(await faultFound()).toContain(`Ledger, account ${trail.accountId}, seq 5`)
  })

  it('differ when a balance was edited', async () => {
    await tamper(`update hour_account set balance = 0 where id = '${trail.accountId}'`)
    expect(await faultFound()).toContain(`Ledger, account ${trail.accountId}: its balance is 0 minutes`)
  })

  it('differ when the sum kept for a month was edited', async () => {
    await tamper(`update account_month set minutes = minutes + 1 where account_id = '${trail.accountId}'`)
    expect(await faultFound()).toMatch(
      new RegExp(`^Ledger, account ${trail.accountId}, \\d{4}-\\d\\d: \\d+ minutes are kept`),
    )
  })

  it('differ when time outside the hours has no event', async () => {
    const rows = await inTransaction('app', async (client) => {
      await tell(client, trail, 'case.accepted', {})
      return client.query<{ id: string }>(
        `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id)
         values ($1, $2, $2, 'record', 30, 'travel', 'not-counted', current_date, gen_random_uuid()) returning id`,
        [trail.caseId, trail.advisorId],
      )
    })
    expect(await faultFound()).toContain(`entry ${rows.rows[0]?.id} of 30 minutes: no event time.recorded-outside`)
  })
})
