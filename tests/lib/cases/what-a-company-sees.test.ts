import { randomUUID } from 'node:crypto'
import type { Advisor, CaseActor, CompanyContact } from '@/lib/actors/actor'
import { findOwnCapability } from '@/lib/capabilities/find-own-capability'
import { listOwnCapabilities } from '@/lib/capabilities/list-own-capabilities'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { checkEligibility } from '@/lib/cases/check-eligibility'
import { countWaiting } from '@/lib/cases/count-waiting'
import { checkEligibilityInput } from '@/lib/cases/eligibility-inputs'
import { findCase } from '@/lib/cases/find-case'
import { findJoinedInto } from '@/lib/cases/find-joined-into'
import { findJoining } from '@/lib/cases/find-joining'
import { findLastStep } from '@/lib/cases/find-last-step'
import { findSought } from '@/lib/cases/find-sought'
import { giveBackCase } from '@/lib/cases/give-back-case'
import { listCaseEvents } from '@/lib/cases/list-case-events'
import { listJoined } from '@/lib/cases/list-joined'
import { listOpenCases } from '@/lib/cases/list-open-cases'
import { listOwnCases } from '@/lib/cases/list-own-cases'
import { searchAsAsked } from '@/lib/cases/search-as-asked'
import { searchCases } from '@/lib/cases/search-cases'
import { writeNote } from '@/lib/cases/write-note'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { findOwnOffer } from '@/lib/meetings/find-own-offer'
import { listMandates } from '@/lib/mandates/list-mandates'
import { verifyMandate } from '@/lib/mandates/verify-mandate'
import { findOutcome } from '@/lib/outcomes/find-outcome'
import { caseStream } from '@/lib/time/case-stream'
import { findEarmarks } from '@/lib/time/find-earmarks'
import { findReceipt } from '@/lib/time/find-receipt'
import { listCaseStream } from '@/lib/time/list-case-stream'
import { listOtherMinutes } from '@/lib/time/list-other-minutes'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { logTime } from '@/lib/time/log-time'
import { noteEntry } from '@/lib/time/note-entry'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { isQuery } from '@/tests/support/domains'
import { anAdvisor, asContact } from '@/tests/support/people'
import { filesBelow, textOf } from '@/tests/support/sources'
import { work } from '@/tests/support/some-work'

/** Stands in everything that staff write for themselves about the case. */
const OWN_WORDS = 'kanarieord'
/** What staff choose in a list for themselves: how somebody was checked, why a case was given back. */
const OWN_CODES = ['called-company', 'not-my-field', 'not-eligible'] as const
const ALL = { show: null, page: 1 } as const

let supportCase: TestCase
let advisor: Advisor
let contact: CompanyContact
let entryIds: string[]

beforeAll(async () => {
  const former = await anAdvisor('Filippa Förra')
  supportCase = await aCase().triaged().assignedTo(former)
  const { number, mandateId, lead } = supportCase
  await checkEligibility(lead, eligibility(number))
  await giveBackCase(former, {
    ...(await asSeen(number)),
    ...{ reason: 'not-my-field', text: `${OWN_WORDS} till nästa`, requestId: randomUUID() },
  })
  advisor = await anAdvisor()
  await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
  await confirmImpartiality(advisor, { number })
  await verifyMandate(advisor, { number, mandateId, how: 'called-company', note: `${OWN_WORDS} i växeln` })
  const { entryId } = await logTime(advisor, work(number, 20, { note: `${OWN_WORDS} om samtalet` }))
  await logTime(advisor, work(number, 30, { activity: 'travel', note: `${OWN_WORDS} om resan` }))
  const taken = { number, requestId: randomUUID(), entryId: entryId ?? '', note: `${OWN_WORDS} om felet` }
  await reverseTimeEntry(advisor, { ...taken, reason: 'wrong-duration' })
  const tapped = work(number, 15)
  await logTime(advisor, tapped)
  await noteEntry(advisor, { number, logged: tapped.requestId, text: `${OWN_WORDS} efteråt` })
  await writeNote(advisor, { number, requestId: randomUUID(), text: `${OWN_WORDS} för oss` })
  contact = await asContact(supportCase.contactId)
  entryIds = (await db().ledgerEntry.findMany({ where: { caseId: supportCase.id } })).map(({ id }) => id)
})

const eligibility = (number: string) =>
  checkEligibilityInput.parse({
    ...{ number, requestId: randomUUID(), inCounty: 'no', inSector: 'yes', quarterPublic: 'no', exception: 'none' },
    ...{ people: '7', turnover: '4' },
  })

/** Every query that answers a company's contact as well as staff, and those of the contact alone. */
const queries = (actor: CaseActor): Record<string, () => Promise<unknown>> => ({
  'lib/capabilities/find-own-capability.ts': async () =>
    actor.role === 'company-contact' && findOwnCapability(actor, supportCase.id),
  'lib/capabilities/list-own-capabilities.ts': async () =>
    actor.role === 'company-contact' && listOwnCapabilities(actor),
  'lib/cases/count-waiting.ts': () => countWaiting(asPerson(actor)),
  'lib/cases/find-joined-into.ts': () => findJoinedInto(actor, supportCase.number),
  'lib/cases/find-joining.ts': async () => {
    const found = await findCase(actor, supportCase.number)
    return found && findJoining(actor, found)
  },
  'lib/cases/list-joined.ts': () => listJoined(actor, supportCase.id),
  'lib/cases/find-case.ts': () => findCase(actor, supportCase.number),
  'lib/cases/find-last-step.ts': () => findLastStep(actor, supportCase.id),
  'lib/cases/find-sought.ts': () => findSought(actor, supportCase.number),
  'lib/cases/list-case-events.ts': () => listCaseEvents(actor, supportCase.id),
  'lib/cases/list-open-cases.ts': () => listOpenCases(actor, Prisma.sql`TRUE`, 1),
  'lib/cases/list-own-cases.ts': async () => actor.role === 'company-contact' && listOwnCases(actor),
  'lib/cases/search-as-asked.ts': () =>
    searchAsAsked(actor, { q: supportCase.number, company: '', sealed: '', page: 1 }),
  'lib/cases/search-cases.ts': () =>
    Promise.all([OWN_WORDS, supportCase.number].map((text) => searchCases(actor, text))),
  'lib/meetings/find-own-offer.ts': async () => actor.role === 'company-contact' && findOwnOffer(actor, supportCase.id),
  'lib/outcomes/find-outcome.ts': () => findOutcome(actor, supportCase.id),
  'lib/time/case-stream.ts': () =>
    Promise.all((['sv', 'en'] as const).map((locale) => caseStream(actor, supportCase.id, locale, ALL))),
  'lib/time/find-receipt.ts': () => Promise.all(entryIds.map((id) => findReceipt(actor, id))),
  'lib/time/list-case-stream.ts': () => listCaseStream(actor, supportCase.id, ALL),
  'lib/time/find-earmarks.ts': () => findEarmarks(actor, supportCase.id),
  'lib/time/list-other-minutes.ts': () => listOtherMinutes(actor, supportCase.id),
  'lib/time/list-time-entries.ts': () => listTimeEntries(actor, supportCase.id),
})

function asPerson({ personId: id, name }: CaseActor) {
  const nothing = { email: null, partnerships: [], mandates: contact.mandates, sessionId: '', keysOff: false }
  return { id, name, ...nothing, locale: 'sv' as const, roles: [] }
}

const said = async (actor: CaseActor) => {
  const found: [string, string][] = []
  for (const [path, ask] of Object.entries(queries(actor)))
    found.push([
      path,
      JSON.stringify(await ask(), (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    ])
  return found
}

it('are all that answer whoever may see a case, and whoever opened it', () => {
  const answering = filesBelow('lib')
    .filter((path) => isQuery(path) || path.endsWith('case-stream.ts'))
    .filter((path) => /export async function \w+\([^)]*: (?:CaseActor|CompanyContact)\b/.test(textOf(path)))
  const ofPersons = ['lib/cases/count-waiting.ts']
  expect([...answering, ...ofPersons].sort()).toEqual(Object.keys(queries(contact)).sort())
})

const OWN = [OWN_WORDS, ...OWN_CODES]

it('tell a company nothing that staff wrote or chose for themselves', async () => {
  const told = (await said(contact)).flatMap(([path, text]) =>
    OWN.filter((own) => text.includes(own)).map((own) => `${path}: ${own}`),
  )
  expect(told).toEqual([])
})

it('tell its advisor all of it, so that there is something to hide', async () => {
  const mandates = JSON.stringify(await listMandates(advisor, supportCase.id))
  const all = [...(await said(advisor)).map(([, text]) => text), mandates].join()
  const words = ['i växeln', 'om samtalet', 'om resan', 'om felet', 'för oss', 'till nästa']
  expect([...OWN, ...words].filter((own) => !all.includes(own))).toEqual([])
})
