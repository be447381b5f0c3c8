import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { findLastStep } from '@/lib/cases/find-last-step'
import { openCase } from '@/lib/cases/open-case'
import { undoStep } from '@/lib/cases/undo-step'
import { db } from '@/lib/db/client'
import { countCases } from '@/lib/figures/count-cases'
import { changeRound } from '@/lib/meetings/change-round'
import { addReferral } from '@/lib/partners/add-referral'
import { listReferrals } from '@/lib/partners/list-referrals'
import { sendReferral } from '@/lib/partners/send-referral'
import { chanceOf, type Chance } from '@/tests/lib/figures/by-chance'
import { aBid, anApplication, anOpenRound, anOrgNumber, roundInput } from '@/tests/support/an-application'
import { caseRow } from '@/tests/support/case-rows'
import { claimed } from '@/tests/support/claimed'
import { consentEnded, joined } from '@/tests/support/joined-referrals'
import { aReferral, aTradeOrganisation, type TestPartner } from '@/tests/support/partners'
import { aLead } from '@/tests/support/people'

const SEEDS = (process.env.REFERRALS_SEEDS ?? '1,2,7').split(',').map(Number)
const STEPS = 14
/** How often, over all histories, a partner followed a case, was not let, and followed one that lives on in another. */
const met = { followed: 0, left: 0, joined: 0 }

/** A case as plain loops know it: what it ended in, if in another, and what it goes on from. */
type Case = { number: string; into: Case | null; before: Case | null; open: boolean }
/** What a company has said to a partner of a case, and when, as a place in the history; null for what it has not. */
type Word = { partner: TestPartner; of: Case; yes: number | null; no: number | null }
type History = { cases: Case[]; words: Word[]; now: number }

const living = (one: Case) => one.into ?? one

function follows({ words }: History, word: Word): boolean {
  const since = words.filter(({ partner, of }) => partner === word.partner && living(of) === living(word.of))
  return word.yes !== null && word.no === null && since.every(({ no }) => no === null || no < word.yes!)
}

/** All that has become one with the case, by rounds' ends and joins, found by going round until nothing more is. */
function asOne({ cases }: History, one: Case): Set<Case> {
  const found = new Set([one])
  for (let size = 0; size < found.size;) {
    size = found.size
    for (const other of cases)
      for (const near of [other.into, other.before])
        if (near && (found.has(near) || found.has(other))) found.add(near).add(other)
  }
  return found
}

async function lives(chance: Chance, partners: readonly TestPartner[], check: (history: History) => Promise<void>) {
  const lead = await aLead()
  const about = { orgNumber: anOrgNumber(), contact: { email: `${randomUUID()}@example.test` }, need: aBid() }
  const history: History = { cases: [], words: [], now: 0 }
  const { cases, words } = history
  const opens = async () => {
    const [partner, agrees] = [chance.often(1, 5) ? null : chance.one(partners), chance.often(4, 5)]
    const { number } =
      partner && agrees
        ? await sendReferral(partner, aReferral(partner, about))
        : await openCase(visitor, randomUUID(), anApplication(about), async (tx, recorder, opened) => {
            const how = { via: 'link', consentVersion: null, referredBy: null } as const
            if (partner) await addReferral(tx, recorder, opened, { partnerId: partner.partnerId, ...how })
          })
    await claimed(number)
    const made = { number, into: null, before: null, open: true }
    cases.push(made)
    if (partner) words.push({ partner, of: made, yes: agrees ? history.now : null, no: agrees ? null : history.now })
  }
  const joins = async () => {
    const may = cases.filter(({ open }) => open)
    const ends = chance.one(may.filter((one) => !cases.some(({ into }) => into === one)))
    const into = chance.one(may.filter((one) => one !== ends))
    if (!ends || !into) return
    await joined(lead, ends.number, into.number)
    if (chance.often(1, 4)) {
      const step = await findLastStep(lead, (await caseRow(ends.number)).id)
      await undoStep(lead, { number: ends.number, undoes: step!.undoes })
    } else Object.assign(ends, { into, open: false })
  }
  const ends = async () => {
    const standing = words.filter(({ yes, no }) => yes !== null && no === null)
    const word = chance.one(standing)
    if (!word) return
    const one = asOne(history, word.of)
    await consentEnded(chance.one([...one]).number, word.partner)
    for (const { partner, of, ...said } of standing)
      if (partner === word.partner && one.has(of)) Object.assign(words.find((w) => w.of === of && w.partner === partner && w.yes === said.yes)!, { no: history.now }) // prettier-ignore
  }
  const goesOn = async () => {
    const open = cases.filter((one) => one.open)
    if (open.length === 0) return
    const { openedOn: _today, ...rules } = roundInput()
    await changeRound(lead, (await caseRow(open[0]!.number)).roundId, rules)
    for (const before of open) {
      const { id } = await caseRow(before.number)
      const { number } = await db().supportCase.findUniqueOrThrow({ where: { predecessorId: id } })
      const made = { number, into: null, before, open: true }
      before.open = false
      cases.push(made)
      for (const partner of partners) {
        const along = words.filter((word) => word.partner === partner && living(word.of) === before && follows(history, word)) // prettier-ignore
        if (along.length > 0)
          words.push({ partner, of: made, yes: Math.max(...along.map(({ yes }) => yes!)), no: null })
      }
    }
  }
  for (; history.now < STEPS; history.now += 1) {
    const step = history.now < 2 ? opens : chance.one([opens, opens, joins, joins, joins, ends, ends, goesOn])
    await step()
    await check(history)
  }
}

it.each(SEEDS)('a partner sees and counts what plain loops say that it follows, whatever has happened (seed %s)', async (seed) => {
  await anOpenRound()
  const partners = [await aTradeOrganisation('Ena'), await aTradeOrganisation('Andra')]
  await lives(chanceOf(seed), partners, async (history) => {
    for (const partner of partners) {
      const own = history.words.filter((word) => word.partner === partner)
      const followed = own.filter((word) => follows(history, word))
      const statuses = new Map((await db().supportCase.findMany()).map(({ number, status }) => [number, status]))
      const { followed: shown, notFollowed } = await listReferrals(partner, partner.partnerId, 1)
      expect(shown.map(({ number, status }) => [number, status]).sort()).toEqual(
        followed.map(({ of }) => [of.number, statuses.get(living(of).number)]).sort(),
      )
      expect(notFollowed).toBe(own.length - followed.length)
      const counts = await countCases({ referredBy: partner.partnerId, unseen: [] })
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(new Set(followed.map(({ of }) => living(of))).size)
      met.followed += followed.length
      met.left += notFollowed
      met.joined += followed.filter(({ of }) => of.into).length
    }
  })
}) // prettier-ignore

it('has met all of it', () => {
  expect(Math.min(met.followed, met.left, met.joined)).toBeGreaterThan(0)
})
