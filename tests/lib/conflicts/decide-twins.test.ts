import type { ProjectLead } from '@/lib/actors/actor'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { decideTwins } from '@/lib/conflicts/decide-twins'
import { listTwins } from '@/lib/conflicts/list-twins'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { aCaseAbout } from '@/tests/support/a-question'
import { isThere, named } from '@/tests/support/a-conflict'
import { aLead, anAdvisor, givenRole } from '@/tests/support/people'
import { asSeen } from '@/tests/support/case-rows'
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

it('is shown of the two that it was said of, and of no third', async () => {
  const lead = await aLead()
  const made = [await aCaseAbout('TRE-5005-1'), await aCaseAbout('TRE-5005-2'), await aCaseAbout('TRE-5005-3')]
  const [first, between, last] = made.sort((one, other) => (one.id < other.id ? -1 : 1))
  if (!first || !between || !last) throw new Error('three were made')
  await named(lead, between.number, { reference: 'TRE-5005' })
  await decideTwins(lead, { number: last.number, other: first.number, verdict: 'same' })
  const joinedTo = async ({ id }: { id: string }) =>
    (await listTwins(lead, id)).filter(({ joined }) => joined).map(({ number }) => number)
  expect(await joinedTo(first)).toEqual([last.number])
  expect(await joinedTo(last)).toEqual([first.number])
  expect(await listTwins(lead, between.id)).toHaveLength(2)
  expect(await joinedTo(between)).toEqual([])
})

it('shows a lead neither the twins of a case that is closed to them nor a twin that is', async () => {
  const [lead, advisor] = [await aLead(), await anAdvisor('Ulf Utestängd')]
  await givenRole(advisor, 'project-lead')
  const barred: ProjectLead = { ...advisor, role: 'project-lead' }
  const mine = await aCaseAbout('STG-6006')
  const theirs = await aCaseAbout('STG-6006-2').triaged()
  await decideTwins(lead, { number: mine.number, other: theirs.number, verdict: 'apart' })
  await assignAdvisor(lead, { ...(await asSeen(theirs.number)), advisorId: advisor.personId })
  expect(await listTwins(barred, mine.id)).toMatchObject([{ number: theirs.number }])
  await reportConflict(advisor, { number: theirs.number, reason: 'relation' })
  expect([await isThere(barred, mine.number), await isThere(barred, theirs.number)]).toEqual([true, false])
  expect([await listTwins(barred, mine.id), await listTwins(barred, theirs.id)]).toEqual([[], []])
  expect(await listTwins(lead, theirs.id)).toMatchObject([{ number: mine.number }])
})
