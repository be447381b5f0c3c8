import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { enterAbsence } from '@/lib/advisors/enter-absence'
import { enterAbsenceInput } from '@/lib/advisors/absence-inputs'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { askForMore } from '@/lib/cases/ask-for-more'
import { changeRound } from '@/lib/meetings/change-round'
import { disownCase } from '@/lib/cases/disown-case'
import { followCase } from '@/lib/cases/follow-case'
import { openCase } from '@/lib/cases/open-case'
import { startCase } from '@/lib/cases/start-case'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { verifyContact } from '@/lib/mandates/verify-contact'
import { endConsent } from '@/lib/partners/end-consent'
import { endPartner } from '@/lib/partners/end-partner'
import { sendReferral } from '@/lib/partners/send-referral'
import { grantRole } from '@/lib/people/grant-role'
import { logJoint } from '@/lib/time/log-joint'
import { setEarmark } from '@/lib/time/set-earmark'
import { aCase, aCaseInProgress, type TestCase } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { anOffer } from '@/tests/support/an-offer'
import { anApplication, anOpenRound, roundInput } from '@/tests/support/an-application'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { claimed, proven } from '@/tests/support/claimed'
import { withTriggersOff } from '@/tests/support/database'
import { anAskedCase } from '@/tests/support/a-follow-up'
import { anOldEntry, askedFor } from '@/tests/support/old-time'
import { aReferral, aTradeOrganisation } from '@/tests/support/partners'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { eventTypes } from '@/tests/support/told'

type Carried = Pick<TestCase, 'id' | 'number'>

const nextRound = () => {
  const { openedOn: _today, ...rules } = roundInput()
  return rules
}

/** As if the case had stood so for days: what it says of when is older than what a transaction may say now. */
async function daysAgo({ number }: Carried, column: 'waiting_since_at' | 'contact_disowned_at'): Promise<Date> {
  await withTriggersOff('cases', `update cases set ${column} = now() - interval '9 days' where number = $1`, [number])
  const row = await caseRow(number)
  return (column === 'waiting_since_at' ? row.waitingSinceAt : row.contactDisownedAt) as Date
}

const waiting = async (made: TestCase) => {
  await askForMore(made.lead, { ...(await asSeen(made.number)), text: 'Skicka kraven.', requestId: randomUUID() })
  await daysAgo(made, 'waiting_since_at')
  return made
}

async function disowned(): Promise<Carried> {
  const email = `${randomUUID()}@example.test`
  const made = await openCase(visitor, randomUUID(), anApplication({ contact: { email } }))
  await disownCase({ id: await proven(email) }, made.number)
  await daysAgo(made, 'contact_disowned_at')
  return made
}

const STATES: [string, status: string, () => Promise<Carried>][] = [
  ['waits for its company before it is triaged', 'opened', async () => waiting(await aCase())],
  ['waits for its company, triaged', 'accepted', async () => waiting(await aCase().triaged())],
  ['waits for its company, with an advisor', 'assigned', async () => waiting(await aCaseInProgress())],
  [
    'waits for its company, begun, with a meeting ahead',
    'ongoing',
    async () => {
      const made = await aCaseInProgress()
      await startCase(made.advisor, await asSeen(made.number))
      await aMeeting(made.advisor, made.number)
      return waiting(made)
    },
  ],
  [
    'waits for its company, and its advisor has left',
    'accepted',
    async () => {
      const made = await aCaseInProgress()
      await withTriggersOff('staff_role', `update staff_role set revoked_at = now() where person_id = $1`, [
        made.advisor.personId,
      ])
      return waiting(made)
    },
  ],
  [
    'was helped by two',
    'ongoing',
    async () => {
      const [made, second] = [await aCaseInProgress(), await anAdvisor()]
      await logJoint(made.advisor, {
        ...{ number: made.number, requestId: randomUUID(), secondId: second.personId, duration: minutes(60) },
        ...{
          drawn: minutes(60),
          activity: 'meeting',
          workedOn: today(),
          earlyReason: null,
          lateReason: null,
          note: 'Kraven',
        },
      })
      return made
    },
  ],
  [
    'has offered times',
    'assigned',
    async () => {
      const made = await aCaseInProgress()
      await anOffer(made.advisor, made.number)
      return made
    },
  ],
  [
    'has hours set aside',
    'assigned',
    async () => {
      const made = await aCaseInProgress()
      const asked = { number: made.number, requestId: randomUUID(), minutes: minutes(120), seen: 0 }
      await setEarmark(made.lead, asked)
      return made
    },
  ],
  [
    'has a correction that waits for a second person',
    'ongoing',
    async () => {
      const made = await anOldEntry()
      await askedFor(made)
      return made.from
    },
  ],
  ['has been asked how it went', 'assigned', () => anAskedCase()],
  [
    'has an advisor on leave',
    'assigned',
    async () => {
      const made = await aCaseInProgress()
      const away = {
        requestId: randomUUID(),
        advisorId: '',
        coverId: '',
        firstOn: today(),
        lastOn: addDays(today(), 9),
      }
      await enterAbsence(made.advisor, enterAbsenceInput.parse(away))
      return made
    },
  ],
  [
    'is closed to its advisor for a conflict',
    'accepted',
    async () => {
      const made = await aCaseInProgress()
      await reportConflict(made.advisor, { number: made.number, reason: 'relation' })
      return made
    },
  ],
  ['is not its contact’s', 'opened', disowned],
]

describe('a case that a change of round carries over', () => {
  it('goes on in each state that it may be in', async () => {
    const lead = await aLead()
    const { id: roundId } = await anOpenRound()
    const before = []
    for (const [why, status, make] of STATES) {
      const { id, number } = await make()
      before.push({ why, status, id, row: await caseRow(number) })
    }
    await changeRound(lead, roundId, nextRound())
    for (const { why, status, id, row } of before) {
      const after = await db().supportCase.findUniqueOrThrow({ where: { predecessorId: id } })
      const { waitingSinceAt, contactDisownedAt, responseDueOn } = row
      expect({ why, ...after }).toMatchObject({ why, status, waitingSinceAt, contactDisownedAt, responseDueOn })
      expect([why, await eventTypes(after.id)]).toEqual([why, expect.arrayContaining(['case.carried-over'])])
      expect(await caseRow(row.number)).toMatchObject({ status: 'closed', waitingSinceAt: null })
    }
  })

  it('is followed by hand too when its contact said long ago that it is not theirs', async () => {
    const { id, number } = await disowned()
    const lead = await aLead()
    await withTriggersOff('cases', `update cases set status = 'closed' where id = $1`, [id])
    const after = await followCase(lead, number, randomUUID())
    expect((await caseRow(after.number)).contactDisownedAt).toEqual((await caseRow(number)).contactDisownedAt)
  })

  it('keeps the check of its contact for as long as it lives, its last day included, and of no other case', async () => {
    const { id: roundId } = await anOpenRound()
    const lead = await aLead()
    const made = async (ends?: string) => {
      const { id, number } = await openCase(visitor, randomUUID(), anApplication())
      await verifyContact(lead, { number, how: 'called-company', note: '', requestId: randomUUID() })
      if (ends) await withTriggersOff('contact_check', `update contact_check set ${ends} where case_id = $1`, [id])
      return id
    }
    const unchecked = await openCase(visitor, randomUUID(), anApplication())
    const [checked, lastDay] = [await made(), await made('valid_to = today()')]
    const [lapsed, revoked] = [await made('valid_to = today() - 1'), await made('revoked_at = now()')]
    await changeRound(lead, roundId, nextRound())
    const checks = async (predecessorId: string) => {
      const { id } = await db().supportCase.findUniqueOrThrow({ where: { predecessorId } })
      return db().contactCheck.count({ where: { caseId: id } })
    }
    expect([await checks(checked), await checks(lastDay)]).toEqual([1, 1])
    expect([await checks(lapsed), await checks(revoked), await checks(unchecked.id)]).toEqual([0, 0, 0])
  })

  it('is followed by the partner that followed it and still is one, and by nobody whom the company has left', async () => {
    const { id: roundId } = await anOpenRound()
    const lead = await aLead()
    const followed = async (ends?: (of: { partnerId: string; number: string }) => Promise<unknown>) => {
      const partner = await aTradeOrganisation()
      const { number } = await sendReferral(partner, aReferral(partner))
      await ends?.({ partnerId: partner.partnerId, number })
      return number
    }
    const kept = await followed()
    const left = await followed(async (of) => endConsent(await asContact(await claimed(of.number)), of))
    const gone = await followed(({ partnerId }) => endPartner(lead, partnerId))
    const unasked = await followed(async ({ number }) =>
      withTriggersOff(
        'referral',
        `update referral set via = 'link', consent_at = null, consent_version = null, referred_by = null where case_id = (select id from cases where number = $1)`,
        [number],
      ),
    )
    const unfollowed = await openCase(visitor, randomUUID(), anApplication())
    await changeRound(lead, roundId, nextRound())
    const follows = async (number: string) => {
      const { id: predecessorId } = await caseRow(number)
      const { referrals } = await db().supportCase.findUniqueOrThrow({
        where: { predecessorId },
        include: { referrals: true },
      })
      return referrals.length > 0
    }
    expect(await follows(kept)).toBe(true)
    for (const number of [left, gone, unasked, unfollowed.number]) expect(await follows(number)).toBe(false)
  })

  it('goes on with its advisor where they may, and else waits for one', async () => {
    const { id: roundId } = await anOpenRound()
    const lead = await aLead()
    const [stays, shutOut, elsewhere] = [await aCaseInProgress(), await aCaseInProgress(), await aCaseInProgress()]
    await withTriggersOff('person', `update person set deactivated_at = now() where id = $1`, [
      shutOut.advisor.personId,
    ])
    await grantRole(lead, { personId: elsewhere.advisor.personId, role: 'editor' })
    await withTriggersOff('staff_role', `update staff_role set revoked_at = now() where person_id = $1 and role = 'advisor'`, [
      elsewhere.advisor.personId,
    ]) // prettier-ignore
    await changeRound(lead, roundId, nextRound())
    const after = ({ id: predecessorId }: Carried) =>
      db().supportCase.findUniqueOrThrow({ where: { predecessorId }, select: { advisorId: true, status: true } })
    expect(await after(stays)).toEqual({ advisorId: stays.advisor.personId, status: 'assigned' })
    for (const one of [shutOut, elsewhere]) expect(await after(one)).toEqual({ advisorId: null, status: 'accepted' })
  })
})

it('goes on without a procurement where it has named none', async () => {
  const round = await anOpenRound()
  const need = { about: 'get-started', needs: [], description: 'Hur börjar vi?' } as ReturnType<
    typeof anApplication
  >['need']
  const { id, lead } = await aCase(anApplication({ need }))
  await changeRound(lead, round.id, nextRound())
  const next = await db().supportCase.findFirstOrThrow({ where: { predecessorId: id } })
  expect(next).toMatchObject({ procurementId: null, about: 'get-started', status: 'opened' })
  expect(await eventTypes(next.id)).not.toContain('procurement.named')
})
