import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { listWork } from '@/lib/cases/list-work'
import { searchCases } from '@/lib/cases/search-cases'
import { sendMessage } from '@/lib/cases/send-message'
import { writeNote } from '@/lib/cases/write-note'
import { withdrawInterest } from '@/lib/conflicts/withdraw-interest'
import type { NeedInput } from '@/lib/cases/application-inputs'
import { advisorsQueries } from '@/tests/lib/buyers/case-side-queries'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { decideTwins } from '@/lib/conflicts/decide-twins'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { logTime } from '@/lib/time/log-time'
import { Refusal } from '@/lib/refusals/refusal'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { aBid, anApplication } from '@/tests/support/an-application'
import { asSeen } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { declared, isThere, named } from '@/tests/support/a-conflict'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { sameWall } from '@/tests/support/same-wall'

const HISTORIES = Number(process.env.CONFLICT_HISTORIES ?? 6)
const STEPS = 14
/** Alike in nothing, so that only what is the same is the same. */
const REFERENCES = ['KROKUS 4417', 'TALLBARR 90286', 'ZINK 735']

const step = fc.record({
  does: fc.constantFrom('give', 'give', 'give', 'name', 'join', 'part', 'recuse', 'work', 'tie', 'untie'),
  one: fc.nat(3),
  other: fc.nat(3),
  who: fc.nat(1),
  reference: fc.nat(REFERENCES.length - 1),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What is known of the cases, in a plain map: what each was ever called, whom it was ever given to, what a lead said last. */
class Known {
  readonly called: Set<string>[] = []
  readonly hands: Map<number, number>[] = []
  readonly recused = new Set<string>()
  readonly said = new Map<string, boolean>()
  /** By advisor and case: the interest in its company that stands. */
  readonly ties = new Map<string, string>()
  private turns = 0

  given(place: number, who: number): void {
    const hands = this.hands[place]
    if (hands && !hands.has(who)) hands.set(who, ++this.turns)
  }

  twins(a: number, b: number): boolean {
    const shared = [...(this.called[a] ?? [])].some((name) => this.called[b]?.has(name))
    return a !== b && (shared || this.said.get(pair(a, b)) === true)
  }

  /** Another bidder's case came into this advisor's hands before, they have said that they may not help, or have an interest. */
  barred(place: number, who: number): boolean {
    const since = this.hands[place]?.get(who) ?? Infinity
    const rival = this.hands.some((hands, other) => this.twins(place, other) && (hands.get(who) ?? Infinity) < since)
    // An interest in one bidder keeps from the others too.
    const tied = this.hands.some(
      (_, other) => (other === place || this.twins(place, other)) && this.ties.has(`${other}:${who}`),
    )
    return rival || tied || this.recused.has(`${place}:${who}`)
  }
}
const pair = (a: number, b: number) => [a, b].sort().join(':')

it(`keeps every advisor from reading and holding two bidders, over ${HISTORIES} histories of ${STEPS} steps`, async () => {
  const lead = await aLead()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), (steps) => live(lead, steps)),
    { numRuns: HISTORIES, endOnFailure: true },
  )
}, 240_000)

let life = 0
async function live(lead: ProjectLead, steps: readonly Step[]): Promise<void> {
  const mark = ` ${String.fromCharCode(65 + (life % 26))}${++life * 104_729}`
  const advisors = [await anAdvisor(), await anAdvisor()]
  const known = new Known()
  const cases: TestCase[] = []
  for (const place of [0, 1, 2, 3]) {
    const reference = `${REFERENCES[place % REFERENCES.length]}${mark}`
    const company = { companyName: companyAt(place, mark) }
    cases.push(
      await aCase(anApplication({ company, need: { ...aBid(), reference } as NeedInput }))
        .triaged()
        .verified(),
    )
    known.called.push(new Set([reference]))
    known.hands.push(new Map())
  }
  for (const one of steps) {
    await take(one, { lead, advisors, cases, known, mark })
    await look(advisors, cases, known)
  }
  await lookEverywhere(advisors, cases, { known, lead, mark })
  await sameWall()
}

/** A name that no other text of a case holds. */
const companyAt = (place: number, mark: string) => `Kanariefirman ${place}${mark.trim()} AB`

type World = { lead: ProjectLead; advisors: Advisor[]; cases: TestCase[]; known: Known; mark: string }

async function take({ does, one, other, who, reference }: Step, world: World): Promise<void> {
  const { lead, advisors, cases, known, mark } = world
  const [subject, rival, advisor] = [cases[one], cases[other], advisors[who]]
  if (!subject || !rival || !advisor) throw new Error('nobody is there')
  const { number } = subject
  switch (does) {
    case 'give': {
      const barred = known.barred(one, who)
      const done = await tried(async () => {
        await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
        await confirmImpartiality(advisor, { number })
      })
      if (done === 'conflict-of-interest') expect(barred).toBe(true)
      if (done === 'done') {
        expect(barred).toBe(false)
        known.given(one, who)
      }
      return
    }
    case 'name': {
      const called = `${REFERENCES[reference]}${mark}`
      if ((await tried(() => named(lead, number, { reference: called }))) === 'done') known.called[one]?.add(called)
      return
    }
    case 'join':
    case 'part': {
      const verdict = does === 'join' ? 'same' : 'apart'
      const done = await tried(() => decideTwins(lead, { number, other: rival.number, verdict }))
      if (done === 'done') known.said.set(pair(one, other), does === 'join')
      return
    }
    case 'recuse':
      if ((await tried(() => reportConflict(advisor, { number, reason: 'relation' }))) === 'done') {
        known.recused.add(`${one}:${who}`)
      }
      return
    case 'tie': {
      if (known.ties.has(`${one}:${who}`)) return
      const input = { organisation: companyAt(one, mark), requestId: randomUUID() }
      if ((await tried(() => declared(advisor, input.organisation, input))) !== 'done') return
      const tie = await db().interest.findFirstOrThrow({
        where: { personId: advisor.personId, organisation: input.organisation, withdrawnAt: null },
      })
      known.ties.set(`${one}:${who}`, tie.id)
      return
    }
    case 'untie': {
      const interestId = known.ties.get(`${one}:${who}`)
      if (!interestId) return
      if ((await tried(() => withdrawInterest(lead, { interestId }))) === 'done') known.ties.delete(`${one}:${who}`)
      return
    }
    case 'work': {
      const barred = known.barred(one, who)
      if ((await tried(() => logTime(advisor, work(number, 1)))) === 'done') expect(barred).toBe(false)
    }
  }
}

/** At the end of a life no query that an advisor's pages ask tells of a case that is closed to them, nor does an attempt. */
async function lookEverywhere(
  advisors: Advisor[],
  cases: TestCase[],
  { known, lead, mark }: Pick<World, 'known' | 'lead' | 'mark'>,
): Promise<void> {
  for (const [who, advisor] of advisors.entries())
    for (const [place, { id: caseId, number, contactId }] of cases.entries()) {
      if (!known.barred(place, who)) continue
      const name = companyAt(place, mark)
      const contact = await asContact(contactId)
      for (const [path, ask] of Object.entries(
        advisorsQueries({ advisor, lead, contact, caseId, number, sought: [name] }),
      )) {
        if (path === 'lib/conflicts/list-interests.ts') continue // Their own word, which they may read.
        expect(`${path} ${JSON.stringify(await ask(), keepNumbers)}`).not.toContain(name)
      }
      const unknown = await refusalTo(advisor, number.replace(/\d+$/, '999999'))
      expect(await refusalTo(advisor, number)).toEqual(unknown)
    }
}

const keepNumbers = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

/** What each attempt at a case is answered. */
const refusalTo = async (advisor: Advisor, number: string) =>
  Promise.all([
    tried(() => logTime(advisor, work(number, 1))),
    tried(() => writeNote(advisor, { number, requestId: randomUUID(), text: 'Ord' })),
    tried(() => sendMessage(advisor, { number, requestId: randomUUID(), text: 'Ord' })),
    tried(() => confirmImpartiality(advisor, { number })),
  ])

/** Nobody is shown what they are barred from, in any way, and nobody is kept from what nothing bars. */
async function look(advisors: Advisor[], cases: TestCase[], known: Known): Promise<void> {
  for (const [who, advisor] of advisors.entries()) {
    const listed = JSON.stringify(await listWork(advisor, { show: 'all' }, 1))
    for (const [place, { number }] of cases.entries()) {
      const seen = await isThere(advisor, number)
      if (known.barred(place, who)) {
        expect({ place, who, seen }).toEqual({ place, who, seen: false })
        expect(listed).not.toContain(number)
        expect(JSON.stringify(await searchCases(advisor, number))).not.toContain(`"${number}"`)
      } else {
        const { advisorId } = await advisorOf(number)
        expect({ place, who, seen }).toEqual({ place, who, seen: advisorId === advisor.personId })
      }
    }
  }
}

async function advisorOf(number: string) {
  return db().supportCase.findUniqueOrThrow({ where: { number }, select: { advisorId: true } })
}

async function tried(attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt()
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
