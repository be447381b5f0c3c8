import { decideTwins } from '@/lib/conflicts/decide-twins'
import { listTwins } from '@/lib/conflicts/list-twins'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { aCaseAbout } from '@/tests/support/a-question'
import { named } from '@/tests/support/a-conflict'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('says it of two companies’ cases that name a procurement, and once', async () => {
  const lead = await aLead()
  const [first, second] = [await aCaseAbout('DOM-1001').triaged(), await aCaseAbout('DOM-2002').triaged()]
  const pair = { number: first.number, other: second.number }
  await refused(() => decideTwins(lead, { ...pair, other: first.number, verdict: 'same' }), 'same-company')
  await refused(() => decideTwins(lead, { ...pair, other: 'UA-1999-0001', verdict: 'same' }), 'target-not-found')
  await decideTwins(lead, { ...pair, verdict: 'same' })
  await decideTwins(lead, { number: second.number, other: first.number, verdict: 'same' })
  expect(await db().twinVerdict.count({ where: { decidedBy: lead.personId } })).toBe(1)
  expect(await listTwins(lead, first.id)).toMatchObject([{ number: second.number, joined: true, sure: false }])
})

it('is asked anew where a name that was corrected makes two likely that were parted', async () => {
  const lead = await aLead()
  const [first, second] = [await aCaseAbout('NYA-3003').triaged(), await aCaseAbout('NYA-3003-2').triaged()]
  const pair = { number: first.number, other: second.number }
  await decideTwins(lead, { ...pair, verdict: 'apart' })
  expect(await listTwins(lead, first.id)).toMatchObject([{ apart: true }])
  await named(lead, second.number, { reference: 'Upphandling NYA-3003 B' })
  expect(await listTwins(lead, first.id)).toMatchObject([{ apart: false }])
  await decideTwins(lead, { ...pair, verdict: 'apart' })
  await decideTwins(lead, { ...pair, verdict: 'apart' })
  expect(await listTwins(lead, first.id)).toMatchObject([{ apart: true }])
  expect(await db().twinVerdict.count({ where: { decidedBy: lead.personId } })).toBe(2)
})

it('leaves no trace of the other case in either’s events', async () => {
  const lead = await aLead()
  const [first, second] = [await aCaseAbout('TYS-4004').triaged(), await aCaseAbout('TYS-4004-2').triaged()]
  await decideTwins(lead, { number: first.number, other: second.number, verdict: 'apart' })
  const events = await db().auditEvent.findMany({ where: { caseId: { in: [first.id, second.id] } } })
  expect(events.filter(({ type }) => type.startsWith('twins.'))).toEqual([])
  expect(JSON.stringify(events.filter(({ caseId }) => caseId === first.id).map(({ facts }) => facts))).not.toContain(
    second.id,
  )
  const without = await aCase().triaged()
  expect(await listTwins(lead, without.id)).toEqual([])
})
