import { verify } from '@/bin/verify-audit/verify'
import { acknowledgeFault } from '@/lib/audit/acknowledge-fault'
import { findTrailCheck } from '@/lib/audit/find-trail-check'
import { checkTrail } from '@/lib/health/check-trail'
import { aCaseInProgress } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import { asMigrated } from '@/tests/support/changes'
import { asSuperuser, ownerUrl } from '@/tests/support/database'
import { daysPass } from '@/tests/support/days-pass'
import { aLead } from '@/tests/support/people'

const tamper = (sql: string) => asSuperuser(`begin; set local session_replication_role = replica; ${sql}; commit`)

beforeAll(asMigrated)

it('counts no fault that a lead has acknowledged, shows it, and finds the same row changed once more', async () => {
  const lead = await aLead()
  const { id } = await aCaseInProgress()
  await checkTrail()
  await tamper(`update cases set stated_name = 'Annat' where id = '${id}'`)
  await daysPass(30)
  expect(await checkTrail()).toEqual({ faults: 1 })
  const [fault] = (await findTrailCheck(lead))?.first ?? []
  await acknowledgeFault(lead, fault?.id ?? '', 'investigated')
  expect(await lastEvent()).toMatchObject({
    type: 'trail.fault-acknowledged',
    facts: { fault: fault?.id, reason: 'investigated' },
  })
  expect(await checkTrail()).toEqual({ faults: 0 })
  expect(await findTrailCheck(lead)).toMatchObject({
    faults: 0,
    known: 1,
    first: [{ id: fault?.id, known: 'investigated' }],
  })
  expect((await verify(ownerUrl())).faults).toMatchObject([{ id: fault?.id, known: 'investigated' }])

  await tamper(`update cases set stated_name = 'Ett tredje' where id = '${id}'`)
  await daysPass(30)
  expect(await checkTrail()).toEqual({ faults: 1 })
  await tamper(`update cases set stated_name = 'Bolaget' where id = '${id}'`)
})
