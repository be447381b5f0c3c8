import { checkChain } from '@/lib/audit/check-chain'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { aQuestion } from '@/tests/support/a-question'
import { aLead, anAuditor } from '@/tests/support/people'

describe('the state of the chain', () => {
  let clock = Date.now()
  const later = () => (clock += 3_600_000)

  it('is whole after real work, and counted', async () => {
    await aCaseInProgress()
    const [row] = await asSuperuser<{ events: number; streams: number }>(
      'select count(*)::int as events, count(distinct stream)::int as streams from audit_event',
    )
    expect(await checkChain(await aLead(), later())).toMatchObject({ broken: null })
    const state = await checkChain(await aLead(), later())
    expect(state.events).toBeGreaterThan(row?.events ?? Infinity)
    expect(state.streams).toBe(row?.streams)
  })

  it('is not told to a lead in a sum that grows by a question they do not see', async () => {
    const [lead, auditor] = [await aLead(), await anAuditor()]
    const [before, whole] = [await checkChain(lead, later()), await checkChain(auditor, clock)]
    await aQuestion({ reference: 'KEDJA-1' })
    expect((await checkChain(lead, later())).events).toBe(before.events)
    expect((await checkChain(auditor, clock)).events).toBe(whole.events + 1)
  })

  it.each([
    [
      'an edited event',
      `update audit_event set canonical = replace(canonical, '"project-lead"', '"advisor"') where type = 'case.accepted'`,
    ],
    ['a missing one', `delete from audit_event where type = 'case.accepted'`],
  ])('names the first event that does not fit after %s', async (_what, statement) => {
    const { companyId } = await aCaseInProgress()
    const stream = `company:${companyId}`
    await asSuperuser(
      `create table set_aside as select canonical, transaction, transaction_at from audit_event where stream = '${stream}'`,
    )
    await withTriggersOff('audit_event', `${statement} and stream = '${stream}'`)
    const { broken } = await checkChain(await aLead(), later())
    expect(broken).toMatchObject({ stream, type: 'advisor.assigned' })
    await withTriggersOff('audit_event', `delete from audit_event where stream = '${stream}'`)
    await withTriggersOff(
      'audit_event',
      `insert into audit_event (canonical, transaction, transaction_at) select * from set_aside`,
    )
    await asSuperuser('drop table set_aside')
    expect(await checkChain(await aLead(), later())).toMatchObject({ broken: null })
  })

  it('is asked of the database at most once a minute', async () => {
    const lead = await aLead()
    const state = await checkChain(lead, later())
    await aCase()
    expect((await checkChain(lead, clock + 59_000)).checkedAt).toBe(state.checkedAt)
  })
})
