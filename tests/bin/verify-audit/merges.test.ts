import { randomUUID } from 'node:crypto'
import { verify } from '@/bin/verify-audit/verify'
import { markExcess } from '@/lib/cases/mark-excess'
import { db } from '@/lib/db/client'
import { minutes } from '@/lib/calendar/minutes'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { work } from '@/tests/support/some-work'
import { aMeeting } from '@/tests/support/a-meeting'
import { giveRightsBack } from '@/tests/support/changes'
import { ownerUrl } from '@/tests/support/database'
import { logTime } from '@/lib/time/log-time'
import { merged, twoRegistrations, type TwoRegistrations } from '@/tests/support/two-registrations'
import { faultsOf } from './support/tampered'

type Merge = { id: string; findingId: string; carried: string; held: string }
let two: TwoRegistrations
let over: Merge

/** Work that is carried in part, work that was taken back before and after, a hold that came along, and a finding. */
beforeAll(async () => {
  await giveRightsBack()
  const plain = await twoRegistrations(30, 30)
  await aMeeting(plain.advisor, plain.from.number, { reserved: minutes(20) })
  const { id } = await merged(plain)
  const hold = await db().ledgerEntry.findFirstOrThrow({ where: { kind: 'hold', mergedFromId: { not: null } } })
  two = await twoRegistrations(0, 200)
  const { advisor, from, into } = two
  const entries: string[] = []
  for (const count of [20, 30, 80]) entries.push((await logTime(advisor, work(from.number, count))).entryId ?? '')
  const taken = () => ({ number: from.number, requestId: randomUUID(), reason: 'wrong-duration' as const, note: '' })
  await reverseTimeEntry(advisor, { ...taken(), entryId: entries[0] ?? '' })
  const { id: mergeId } = await merged(two)
  await reverseTimeEntry(advisor, { ...taken(), entryId: entries[1] ?? '' })
  const finding = await db().excessFinding.findFirstOrThrow({ where: { mergeId } })
  await markExcess(into.lead, { findingId: finding.id, note: 'Avstämt med företaget.' })
  const carried = await db().ledgerEntry.findFirstOrThrow({ where: { mergedFromId: entries[2] } })
  over = { id, findingId: finding.id, carried: carried.id, held: hold.id }
})

it('is whole after merges, and what was taken back in them', async () => {
  expect((await verify(ownerUrl())).faults).toEqual([])
})

const found = async (tamper: string, ...said: RegExp[]) => {
  const faults = await faultsOf(tamper)
  for (const one of said) expect(faults).toContainEqual(expect.stringMatching(one))
}

describe('a merge is not as the trail tells when', () => {
  it('carried minutes are gone, and the account made to fit', () =>
    found(
      `delete from ledger_entry where id = '${over.carried}'; update hour_account set balance = balance - 70, head_seq = head_seq - 1 where id = '${two.into.accountId}'`,
      new RegExp(`^row-missing: table ledger_entry, row ${over.carried}`),
      /^ledger: account .*: 10 merged minutes are kept as past its cap, but its rows say 80/,
      /^ledger: merge .*: 100 minutes were added and 10 not, but its rows say 30 and 10/,
    ))

  it('they are fewer', () =>
    found(
      `update ledger_entry set minutes = 1, merged_from_id = merged_from_id where id = '${over.carried}'`,
      new RegExp(`^row-changed: table ledger_entry, row ${over.carried}`),
      /^ledger: account .*: 10 merged minutes are kept as past its cap, but its rows say 79/,
    ))

  it('what carries a hold is more than it', () =>
    found(
      `update ledger_entry set minutes = 50 where id = '${over.held}'`,
      new RegExp(`^row-changed: table ledger_entry, row ${over.held}`),
      /what carries it in the pot it was merged into is not what it is/,
    ))

  it('what is past the cap was forgotten', () =>
    found(
      `update hour_account set beyond_minutes = null where id = '${two.into.accountId}'`,
      new RegExp(`^row-changed: table hour_account, row ${two.into.accountId}`),
      /^ledger: account .*: 0 merged minutes are kept as past its cap, but its rows say 10/,
    ))

  it('the finding is gone, or was never dealt with', async () => {
    await found(
      `delete from excess_finding where id = '${over.findingId}'`,
      new RegExp(`^row-missing: table excess_finding, row ${over.findingId}`),
      /^ledger: merge .*: 100 minutes were added and 10 not, but its rows say 100 and 0/,
    )
    await found(
      `update excess_finding set handled_by = null, handled_at = null where id = '${over.findingId}'`,
      new RegExp(`^row-changed: table excess_finding, row ${over.findingId}`),
    )
  })

  it('the merge itself is gone, or says another reason', async () => {
    await found(
      `delete from company_merge where id = '${over.id}'`,
      new RegExp(`^row-missing: table company_merge, row ${over.id}`),
      /^ledger: company .*: it goes on as another, and no merge says so/,
    )
    await found(
      `update company_merge set reason = 'wrong-number' where id = '${over.id}'`,
      new RegExp(`^row-changed: table company_merge, row ${over.id}`),
    )
  })

  it('the case was put back, or the company goes on by itself', async () => {
    await found(
      `update cases set company_id = '${two.from.companyId}' where id = '${two.from.id}'`,
      new RegExp(`^row-changed: table cases, row ${two.from.id}`),
      /^stream: .*: its case is another company/,
    )
    await found(
      `update company set merged_into_id = null where id = '${two.from.companyId}'`,
      new RegExp(`^row-changed: table company, row ${two.from.companyId}`),
    )
  })

  it('an account that the case drew from is forgotten, or another is made up', async () => {
    await found(
      `delete from account_of_case where case_id = '${two.into.id}'`,
      /^ledger: case .*: it draws from another than those it has drawn from/,
    )
    await found(
      `insert into account_of_case values ('${two.into.id}', '${two.from.accountId}'), ('${two.from.id}', (select id from hour_account where merged_into_id is null and id <> '${two.into.accountId}' limit 1))`,
      /it has never drawn from it/,
    )
  })

  it('an event of the case was written into the trail it has left', () =>
    found(
      `update audit_event set seq = 100000 where stream = 'company:${two.from.companyId}' and type = 'case.opened'`,
      /its case is another company/,
    ))
})
