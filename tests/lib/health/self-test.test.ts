import { minutes } from '@/lib/calendar/minutes'
import { closeRound } from '@/lib/cases/close-round'
import { openRound } from '@/lib/rounds/open-round'
import { selfTest } from '@/lib/health/self-test'
import { SelfTestError } from '@/lib/health/self-test-error'
import { aCase } from '@/tests/support/a-case'
import { anOpenRound, roundInput } from '@/tests/support/an-application'
import { changesSoFar } from '@/tests/support/changes'
import { asSuperuser } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'

/** What was weakened is put back, also when the expectation fails. */
async function weakened(weaken: string, mend: string): Promise<void> {
  await asSuperuser(weaken)
  try {
    await expect(selfTest()).rejects.toThrow(SelfTestError)
  } finally {
    await asSuperuser(mend)
  }
  await expect(selfTest()).resolves.toBeUndefined()
}

const rightToTemporaryTables = (change: string) =>
  asSuperuser(`do $$ begin execute format('${change} public', current_database()); end $$`)

// A clone of the template has its tables, but not its rights on the database itself.
beforeAll(() => rightToTemporaryTables('revoke temporary on database %I from'))

describe('the self-test before serving', () => {
  it('passes on an empty database, and on one in use, and leaves nothing behind', async () => {
    await selfTest()
    await aCase()
    const before = await changesSoFar()
    await selfTest()
    expect(await changesSoFar()).toBe(before)
  })

  it('passes whatever the cap of the open round is', async () => {
    const [lead, open] = [await aLead(), await anOpenRound()]
    await closeRound(lead, open.id)
    await openRound(lead, { ...roundInput(), cap: minutes(600) })
    await expect(selfTest()).resolves.toBeUndefined()
  })

  it('stops when the application may change a ledger entry or an event', async () => {
    for (const [table, trigger] of [
      ['ledger_entry', 'ledger_entry_is_append_only'],
      ['audit_event', 'audit_event_is_append_only'],
    ]) {
      await weakened(
        `grant update, delete on ${table} to ua_app; alter table ${table} disable trigger ${trigger}`,
        `revoke update, delete on ${table} from ua_app; alter table ${table} enable always trigger ${trigger}`,
      )
    }
  })

  it('stops when the minute past the cap is let through', async () => {
    const cap = 'check (balance between 0 and cap_minutes)'
    const after = 'check (after between 0 and cap_minutes)'
    const per = `CASE kind WHEN 'open' THEN minutes = 0 WHEN 'reversal' THEN minutes < 0 ELSE minutes BETWEEN 1 AND cap_minutes END`
    await weakened(
      `alter table hour_account drop constraint hour_account_within_cap;
       alter table ledger_entry drop constraint ledger_entry_within_cap, drop constraint ledger_entry_minutes_fit_kind,
         drop constraint ledger_entry_says_who, drop constraint ledger_entry_merged_from_a_row`,
      `alter table hour_account add constraint hour_account_within_cap ${cap};
       alter table ledger_entry add constraint ledger_entry_within_cap ${after}, add constraint ledger_entry_minutes_fit_kind check (${per})`,
    )
  })

  it('stops when the application owns the tables or is a superuser', async () => {
    await weakened('grant ua_owner to ua_app', 'revoke ua_owner from ua_app')
  })

  it('stops when the application may make temporary tables, as after a restored dump', async () => {
    await rightToTemporaryTables('grant temporary on database %I to')
    await expect(selfTest()).rejects.toThrow('run npm run db:migrate')
    await rightToTemporaryTables('revoke temporary on database %I from')
    await selfTest()
  })
})
