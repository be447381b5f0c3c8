import { today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { declineCorrection } from '@/lib/time/decline-correction'
import { logTime } from '@/lib/time/log-time'
import { reverseOutsideTime } from '@/lib/time/reverse-outside-time'
import { declared } from '@/tests/support/a-conflict'
import { savedLongAgo } from '@/tests/support/days-pass'
import { aLead } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'
import { listCorrections } from '@/lib/time/list-corrections'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { anOldEntry, askedFor, MONTH, reversal } from '@/tests/support/old-time'

it('is what has been asked and still stands, and nothing that was taken back by hand meanwhile', async () => {
  const [one, other] = [await anOldEntry(), await anOldEntry()]
  await askedFor(one)
  await askedFor(other)
  const listed = async () => (await listCorrections(one.lead)).map(({ entryId }) => entryId)
  expect(await listed()).toEqual([one.entryId, other.entryId])
  await reverseTimeEntry(one.lead, reversal(one))
  expect(await listed()).toEqual([other.entryId])
  const travel = work(other.from.number, 30, { activity: 'travel' })
  await logTime(other.advisor, travel)
  const { id } = await db().outsideTime.findUniqueOrThrow({ where: { requestId: travel.requestId } })
  await savedLongAgo(id, MONTH)
  await askedFor({ ...other, entryId: id })
  expect(await listCorrections(one.lead)).toMatchObject([
    { entryId: other.entryId, kind: 'reversal', number: other.from.number, minutes: 60, activity: 'meeting', askedBy: 'Anna Advisor' },
    { entryId: id, minutes: 30, activity: 'travel', workedOn: today() },
  ])
  await reverseOutsideTime(one.lead, reversal({ ...other, entryId: id }))
  expect(await listed()).toEqual([other.entryId])
  const third = await anOldEntry()
  await declineCorrection(third.lead, { ...(await askedFor(third)), note: 'Nej' })
  expect(await listed()).toEqual([other.entryId])
  const barred = await aLead()
  const { orgDigits } = await db().company.findUniqueOrThrow({ where: { id: other.from.companyId } })
  await declared(one.lead, 'Ledarens bolag', { personId: barred.personId, orgNumber: orgDigits })
  expect(await listCorrections(barred)).toEqual([])
}) // prettier-ignore
