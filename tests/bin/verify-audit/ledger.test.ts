import { aTrail, type Trail } from './support/a-trail'
import { faultsOf } from './support/tampered'

let trail: Trail
beforeAll(async () => {
  trail = await aTrail()
})

const found = async (tamper: string, ...said: (string | RegExp)[]) => {
  const faults = await faultsOf(tamper)
  for (const one of said) expect(faults).toContainEqual(typeof one === 'string' ? one : expect.stringMatching(one))
}
const last = () => trail.entries[3] ?? ''

describe('the hours differ from the trail, and from each other, when', () => {
  it('an entry says other minutes', () =>
    found(
      `update ledger_entry set minutes = 1 where id = '${last()}'`,
      new RegExp(`^ledger: account ${trail.accountId}, seq 5, entry .+: the row does not follow`),
      new RegExp(
        `^ledger: entry ${last()} of 1 minutes: stream ${trail.stream}, seq \\d+, event .* records it otherwise \\(15 minutes`,
      ),
      new RegExp(`^row-changed: table ledger_entry, row ${last()}: it does not say what the trail last told of it`),
    ))

  it.each([
    ['kind of work', `activity = 'call'`],
    ['day', 'worked_on = worked_on - 1'],
    ['advisor', 'advisor_id = gen_random_uuid()'],
    ['recorder', 'recorded_by = gen_random_uuid()'],
    ['request', 'request_id = gen_random_uuid()'],
    ['case', 'case_id = gen_random_uuid()'],
    ['instant', `recorded_at = recorded_at - interval '1 second'`],
  ])('an entry says another %s', (_name, change) =>
    found(
      `update ledger_entry set ${change} where id = '${last()}'`,
      new RegExp(`^row-changed: table ledger_entry, row ${last()}: it does not say what the trail last told of it`),
    ),
  )

  it('an entry is gone, and the account made to fit', () =>
    found(
      `delete from ledger_entry where id = '${last()}'; update hour_account set balance = balance - 15, head_seq = head_seq - 1 where id = '${trail.accountId}'`,
      new RegExp(`^ledger: entry ${last()} is missing, of which stream`),
      `row-missing: table ledger_entry, row ${last()}: the trail tells of it, and it is gone`,
      new RegExp(
        `^row-changed: table hour_account, row ${trail.accountId}: it does not say what the trail last told of it`,
      ),
    ))

  it('what is held for a meeting was edited, or is gone, and the account made to fit', async () => {
    await found(
      `update ledger_entry set minutes = 50 where id = '${trail.held.holdId}'`,
      new RegExp(`^ledger: entry ${trail.held.holdId} of 50 minutes: .* records it otherwise \\(20 minutes`),
      `ledger: meeting ${trail.held.meetingId}: 50 minutes are held for it, but it is booked and has reserved 20`,
    )
    await found(
      `delete from ledger_entry where id = '${trail.held.holdId}'; update hour_account set balance = balance - 20, head_seq = head_seq - 1 where id = '${trail.accountId}'`,
      new RegExp(`^ledger: entry ${trail.held.holdId} is missing, of which stream`),
      `ledger: meeting ${trail.held.meetingId}: 0 minutes are held for it, but it is booked and has reserved 20`,
    )
  })

  it('a meeting was ended by hand, and what is held for it stays', () =>
    found(
      `update meeting set status = 'cancelled', sequence = sequence + 1 where id = '${trail.held.meetingId}'`,
      `ledger: meeting ${trail.held.meetingId}: 20 minutes are held for it, but it is cancelled and has reserved 20`,
      new RegExp(`^row-changed: table meeting, row ${trail.held.meetingId}: it does not say`),
    ))

  it('work was made a draw of a meeting that nobody missed', () =>
    found(
      `update ledger_entry set drawn_as = 'missed', meeting_id = '${trail.held.meetingId}' where id = '${last()}'`,
      `ledger: meeting ${trail.held.meetingId}: 15 minutes are drawn at it, but it is booked and the round says 0`,
    ))

  it('work was made a part of a meeting with a company that is not there', () =>
    found(
      `update ledger_entry set drawn_as = 'group', group_id = gen_random_uuid(), group_minutes = 60, group_size = 2, group_no = 1 where id = '${last()}'`,
      `ledger: entry ${last()}: its meeting with several companies is not whole, or draws other than the round says`,
    ))

  it('work was made the half of a meeting with an advisor who was not there', () =>
    found(
      `update ledger_entry set drawn_as = 'second', joint_id = gen_random_uuid(), joint_no = 1 where id = '${last()}'`,
      `ledger: entry ${last()}: its meeting with two advisors is not whole, or draws other than the round says`,
    ))

  it('an entry is dated in a month that was closed before', () =>
    found(
      `insert into closed_month (month, closed_by, closed_at) select date_trunc('month', worked_on::timestamp)::date, recorded_by, recorded_at - interval '1 hour'
       from ledger_entry where id = '${last()}'`,
      new RegExp(`^ledger: entry ${last()}: it is dated in \\d{4}-\\d\\d, which was closed before it was written`),
    ))

  it('an entry says that it came from another, which it is not', () =>
    found(
      `update ledger_entry set moved_from_id = '${trail.entries[0]}' where id = '${last()}'`,
      `ledger: entry ${last()}: it was moved here from entry ${trail.entries[0]}, which it is not`,
    ))

  it('a balance was edited', () =>
    found(
      `update hour_account set balance = 0 where id = '${trail.accountId}'`,
      new RegExp(`^ledger: account ${trail.accountId}: its balance is 0 minutes`),
    ))

  it('the sum of a month was edited', () =>
    found(
      `update account_month set minutes = minutes + 1 where account_id = '${trail.accountId}'`,
      new RegExp(`^ledger: account ${trail.accountId}, \\d{4}-\\d\\d: \\d+ minutes are kept`),
    ))

  it('a cap was raised', () =>
    found(
      `update hour_account set cap_minutes = 600 where id = '${trail.accountId}'`,
      new RegExp(
        `^row-changed: table hour_account, row ${trail.accountId}: it does not say what the trail last told of it`,
      ),
    ))

  it('a note was edited, or the salt of it', async () => {
    await found(
      `update ledger_note set text = 'Annat' where entry_id = '${last()}'`,
      new RegExp(`^row-changed: table ledger_note, row ${last()}: it does not say`),
    )
    await found(
      `delete from row_salt where row_key = '${last()}'`,
      new RegExp(`^row-changed: table ledger_note, row ${last()}: it has no salt: no change of it was noted`),
    )
  })
})
