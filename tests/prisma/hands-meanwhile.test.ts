import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { sendMessage } from '@/lib/cases/send-message'
import { withdrawCase } from '@/lib/cases/withdraw-case'
import { db } from '@/lib/db/client'
import { bookMeeting } from '@/lib/meetings/book-meeting'
import { chooseTime } from '@/lib/meetings/choose-time'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { arranged } from '@/tests/support/a-meeting'
import { anOffer } from '@/tests/support/an-offer'
import { asSeen } from '@/tests/support/case-rows'
import { asSuperuser } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { anAdvisor, asContact } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'
import { meanwhile, type Held } from './locks/held'
import { insertWork } from './support/hours'
import { inTransaction, refusalOf } from './support/transaction'

type Act = (advisor: Advisor, number: string) => Promise<unknown>

const STREAM = `select pg_advisory_xact_lock(hashtextextended('audit:company:' || $1, 0))`
const ACTS: [string, Act][] = [
  ['logs time', (advisor, number) => logTime(advisor, work(number, 15))],
  ['logs time outside', (advisor, number) => logTime(advisor, { ...work(number, 15), activity: 'travel' })],
  ['books', (advisor, number) => bookMeeting(advisor, arranged(number))],
  ['writes', (advisor, number) => sendMessage(advisor, { number, requestId: randomUUID(), text: 'Hej' })],
]

/** The case gets this advisor and the company's trail is held; both are there for others once the session has ended. */
const handedOver = ({ id, companyId }: { id: string; companyId: string }, { personId }: Advisor): Held => [
  `with held as materialized (${STREAM.replace('$1', '$3')})
   update cases set advisor_id = $2 from held where id = $1`,
  [id, personId, companyId],
]

const typesIn = async (companyId: string) =>
  (await db().auditEvent.findMany({ where: { stream: `company:${companyId}` }, orderBy: { seq: 'asc' } })).map(
    ({ type }) => type,
  )

describe('while a case is handed over', () => {
  it.each(ACTS)('its former advisor, who %s, is told that it is not theirs', async (_, act) => {
    const made = await aCaseInProgress()
    const change = handedOver(made, await anAdvisor())
    expect(await meanwhile(change, () => act(made.advisor, made.number))).toBe('case-not-found')
    expect((await typesIn(made.companyId)).slice(-1)).toEqual(['mandate.verified'])
  })

  it('and nothing but the event of it keeps them from it', async () => {
    const made = await aCaseInProgress()
    const trigger = 'trigger event_is_by_one_who_has_the_case'
    await asSuperuser(`alter table audit_event disable ${trigger}`)
    const change = handedOver(made, await anAdvisor())
    expect(await meanwhile(change, () => logTime(made.advisor, work(made.number, 15)))).toBe('done')
    await asSuperuser(`alter table audit_event enable ${trigger}`)
  })

  it.each(ACTS)('the real hand-over and its advisor, who %s, come one after the other', async (_, act) => {
    const [made, next] = [await aCaseInProgress(), await anAdvisor()]
    const seen = await asSeen(made.number)
    const before = (await typesIn(made.companyId)).length
    const both = await heldBack(STREAM, [made.companyId], () => [
      act(made.advisor, made.number),
      assignAdvisor(made.lead, { ...seen, advisorId: next.personId }),
    ])
    const [acted, given] = await Promise.allSettled(both)
    const types = (await typesIn(made.companyId)).slice(before)
    if (given.status === 'rejected') expect(given.reason).toMatchObject({ code: 'case-moved-on' })
    else if (acted.status === 'rejected') expect(acted.reason).toMatchObject({ code: 'case-not-found' })
    else expect(types.at(-1)).toBe('advisor.handed-over')
    expect([acted, given].some(({ status }) => status === 'fulfilled')).toBe(true)
  })

  it('a company that chooses a time of its former advisor is told that the times do not stand', async () => {
    const made = await aCaseInProgress()
    const { token, times } = await anOffer(made.advisor, made.number)
    const time = times[0]?.toISOString() ?? ''
    const change = handedOver(made, await anAdvisor())
    expect(await meanwhile(change, () => chooseTime({ token, time }))).toBe('times-answered')
  })

  it('whoever looks at how it stood before is refused', async () => {
    const [made, next] = [await aCaseInProgress(), await anAdvisor()]
    const scene = { ...made, caseId: made.id, advisorId: made.advisor.personId }
    const late = inTransaction(
      'app',
      async (client) => {
        await insertWork(client, scene, { minutes: 10 })
        await asSuperuser(`begin; set local session_replication_role = replica;
          update cases set advisor_id = '${next.personId}' where id = '${made.id}'; commit`)
        const { rows } = await client.query<{ id: string }>('select id from ledger_entry where case_id = $1', [made.id])
        await client.query('select record_event($1, $2, $3, $4, $5, $6, null, $7, null)', [
          ...['time.logged', 'case', made.id, made.companyId, made.advisor.personId, 'advisor'],
          {
            ...{ entryId: rows[0]?.id, caseId: made.id, minutes: 10, activity: 'meeting', minutesLeft: 290 },
            workedOn: new Date().toISOString().slice(0, 10),
          },
        ])
      },
      'repeatable read',
    )
    expect(await refusalOf(late)).toBe('40001')
  })
})

it('while the company takes its case back nothing more is logged in it', async () => {
  const made = await aCaseInProgress()
  const change: Held = [
    `with held as materialized (${STREAM.replace('$1', '$2')})
     update cases set status = 'withdrawn' from held where id = $1`,
    [made.id, made.companyId],
  ]
  expect(await meanwhile(change, () => logTime(made.advisor, work(made.number, 15)))).toBe('case-takes-no-time')
})

it('the company that really does, and its advisor, come one after the other', async () => {
  const made = await aCaseInProgress()
  const [seen, contact] = [await asSeen(made.number), await asContact(made.contactId)]
  const both = await heldBack(STREAM, [made.companyId], () => [
    logTime(made.advisor, work(made.number, 15)),
    withdrawCase(contact, seen),
  ])
  const [logged, withdrawn] = await Promise.allSettled(both)
  const types = await typesIn(made.companyId)
  if (withdrawn.status === 'rejected') expect(withdrawn.reason).toMatchObject({ code: 'case-moved-on' })
  else if (logged.status === 'rejected') expect(logged.reason).toMatchObject({ code: 'case-takes-no-time' })
  else expect(types.at(-1)).toBe('case.withdrawn')
})
