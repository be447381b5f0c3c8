import { randomUUID } from 'node:crypto'
import { builtActions, call, callAction, sessionCookie } from './actions'
import { fictiveNumber, today, type Fields } from './matrix-values'
import { openedMail } from './mail-link'
import { seatOfWhoCame } from './seat-of-who-came'
import type { Column } from './matrix-columns'
import { ask, askSeeingAll, one, sessionFor, staff } from './demo'
import { restClock } from './rest-clock'
import { changeUntold } from './untold'
import { aTrade, placeNo } from '../../support/county'

/** What the matrix knocks on, made by the real actions: a company with three cases, and another company with one. */
/** The requests that saved them. */
type RequestOf = 'ownRequest' | 'reversedRequest' | 'formerRequest'

export type World = {
  /** The case all columns are named by. */
  number: string
  companyCase: string
  foreignCase: string
  people: Record<Exclude<Column, 'visitor'>, string>
  /** A session each; the visitor has none. */
  tokens: Record<Column, string | null>
  /** Entries on the case: the advisor's own, one of theirs that is reversed, and the former advisor's. */
  entries: Record<
    'own' | 'reversed' | 'former' | 'outsideOwn' | 'outsideReversed' | 'outsideFormer' | RequestOf,
    string
  >
  /** An entry of the other advisor on another case of the company. */
  entryElsewhere: string
  mandates: Record<'opener' | 'verified-contact' | 'other-company', string>
  /** Mails that could be sent again or confirmed, and a job that could be run at once. */
  mails: Record<'failed' | 'unsure', string>
  scheduleId: string
  /** A public post of the world's lead. */
  article: { id: string; slug: string; tag: string; requestId: string }
  /** The case's version as it stands, the open round, and someone whom the demonstration lets anyone be. */
  version: number
  roundId: string
  /** A role that waits for another lead than the world’s. */
  roleRequestId: string
  demoPerson: string
  partnerId: string
  /** The company of the case. */
  companyId: string
  /** A training that comes, and the links of someone who came to one that has been. */
  training: string
  links: Record<'seat' | 'certificate' | 'evaluation', string>
  /** A question on the buyers' line, and a published answer. */
  questionNumber: string
  answerSlug: string
}

type Caller = { token?: string | null; cookie?: string }

const actions = builtActions()
/** Marks the people of one world, so that the next makes its own. */
let run = ''
const addressOf = (who: string) => `matrix.${who}.${run}@example.com`

/** Does it and insists that it was done. */
async function done(name: string, fields: Fields, caller: Caller): Promise<Headers> {
  const answer = await callAction(actions.get(name) ?? '', fields, caller)
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${answer.codes.join(' ')}`)
  return answer.headers
}

async function openCase(orgNumber: string, who: string): Promise<{ number: string; personId: string }> {
  const started = await done('saveNeedAction', { about: 'get-started', needs: 'espd', description: '' }, {})
  const cookie = cookiesOf(started)
  const company = { orgNumber, companyName: `Prövade Portar ${run} AB`, municipalityCode: placeNo(0).code, ...aTrade() } // prettier-ignore
  await done('saveCompanyAction', company, { cookie })
  const email = addressOf(who)
  await done(
    'saveContactAction',
    { name: `Prövare ${who}`, email, phone: '070-174 06 77', callTime: 'any' },
    { cookie },
  )
  await done('sendApplicationAction', {}, { cookie })
  const { number } = await one<{ number: string }>(`SELECT number FROM cases WHERE contact_email = $1`, [email])
  return { number, personId: await claim(email, number, `Prövare ${who}`) }
}

/** Says that the case is theirs; answers who they are then. */
async function claim(email: string, number: string, name: string): Promise<string> {
  await done('claimCaseAction', { number, name }, await proven(email))
  return idOf(email)
}

/** Whoever is invited has the address that was written, and says yes. */
async function accept(email: string, name: string): Promise<void> {
  const { id } = await one<{ id: string }>(`SELECT id FROM invitation WHERE email = $1`, [email])
  await done('acceptInvitationAction', { invitationId: id, name }, await proven(email))
}

/** Proves the address by its mail. */
async function proven(email: string): Promise<Caller> {
  await done('requestLoginLinkAction', { email }, {})
  const { link = '' } = await openedMail(email, 'login-link')
  const key = new URL(link, 'http://localhost').searchParams.get('nyckel') ?? ''
  return { cookie: cookiesOf(await done('redeemLoginLinkAction', { key }, {})) }
}

const cookiesOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')

const mandateOf = async (personId: string) => (await one<{ id: string }>(`SELECT id FROM mandate WHERE person_id = $1`, [personId])).id // prettier-ignore
const idOf = async (email: string) => (await one<{ id: string }>(`SELECT id FROM person WHERE email = $1`, [email])).id

/** A trade organisation of its own, with one person. */
async function addPartner(lead: Caller): Promise<{ partnerId: string; personId: string }> {
  const code = `matrix-${run}`
  await done('addPartnerAction', { kind: 'trade-organisation', name: `Prövarna ${run}`, code }, lead)
  const { id: partnerId } = await one<{ id: string }>(`SELECT id FROM partner WHERE code = $1`, [code])
  await done('addMemberAction', { partnerId, name: 'Prövare partner', email: addressOf('partner') }, lead)
  return { partnerId, personId: await idOf(addressOf('partner')) }
}

let made: Promise<World> | undefined

/** The world as the file before left it, or a new one: who only looked has changed nothing in it. */
export function aWorld(): Promise<World> {
  made ??= makeWorld()
  return made
}

/** What one lead has asked for them another decides. */
async function confirmRoleOf(personId: string): Promise<void> {
  const [asked] = await ask<{ id: string; by: string }>(
    `SELECT id, asked_by AS by FROM role_request WHERE person_id = $1 AND decision IS NULL`,
    [personId],
  )
  if (!asked) return
  const second = (await staff('project-lead')).find(({ id }) => id !== asked.by && id !== personId)
  const caller = { token: await sessionFor(second?.id ?? '') }
  await done('decideRoleAction', { requestId: asked.id, decision: 'confirmed' }, caller)
}

async function makeWorld(): Promise<World> {
  run = randomUUID().slice(0, 8)
  await ask(`DELETE FROM rate_limit`)
  const demoLead = { token: await sessionFor((await staff('project-lead'))[0]?.id ?? '') }
  const addStaff = async (who: Column, role: string) => {
    await done('addStaffAction', { name: `Prövare ${who}`, email: addressOf(who), role }, demoLead)
    const id = await idOf(addressOf(who))
    await confirmRoleOf(id)
    return id
  }
  const lead = await addStaff('project-lead', 'project-lead')
  const advisor = await addStaff('case-advisor', 'advisor')
  const other = await addStaff('other-advisor', 'advisor')
  const former = await addStaff('former-advisor', 'advisor')
  const auditor = await addStaff('auditor', 'auditor')
  const steering = await addStaff('steering-member', 'steering-member')
  const buyers = await addStaff('buyer-advisor', 'buyer-advisor')
  const editor = await addStaff('editor', 'editor')
  const deactivated = await addStaff('deactivated-lead', 'project-lead')
  const demoted = await addStaff('revoked-lead', 'project-lead')
  const as = async (personId: string): Promise<Caller> => ({ token: await sessionFor(personId) })
  const partner = await addPartner(demoLead)
  const [asLead, asAdvisor, asOther, asFormer] = await Promise.all([as(lead), as(advisor), as(other), as(former)])

  const orgNumber = fictiveNumber()
  const opened = await openCase(orgNumber, 'opener')
  const second = await openCase(orgNumber, 'verified-contact')
  const third = await openCase(orgNumber, 'colleague')
  const foreign = await openCase(fictiveNumber(), 'other-company')
  const { number } = opened
  const verify = async (at: string, personId: string) =>
    done('verifyMandateAction', { number: at, mandateId: await mandateOf(personId), how: 'called-company' }, asLead)
  await verify(second.number, second.personId)
  await verify(foreign.number, foreign.personId)
  const asVerified = await as(second.personId)
  const { company: companyId } = await one<{ company: string }>(
    `SELECT company_id AS company FROM cases WHERE number = $1`,
    [number],
  )
  for (const who of ['revoked-mandate', 'expired-mandate']) {
    await done('inviteColleagueAction', { number, name: `Prövare ${who}`, email: addressOf(who) }, asVerified)
    await accept(addressOf(who), `Prövare ${who}`)
  }
  const revoked = await idOf(addressOf('revoked-mandate'))
  const expired = await idOf(addressOf('expired-mandate'))
  await done('revokeMandateAction', { number, mandateId: await mandateOf(revoked) }, asLead)
  await change('mandate', `valid_from = today() - 30, valid_to = today() - 2 WHERE person_id = '${expired}'`)

  const move = async (name: string, at: string, caller: Caller, more: Fields = {}) => {
    const { version } = await one<{ version: number }>(`SELECT version FROM cases WHERE number = $1`, [at])
    await done(name, { number: at, version: String(version), ...more }, caller)
  }
  const give = async (at: string, advisorId: string, asWhom: Caller) => {
    await move('assignAdvisorAction', at, demoLead, { advisorId })
    await done('confirmImpartialityAction', { number: at }, asWhom)
  }
  const log = async (caller: Caller, activity: string, at = number) => {
    const requestId = randomUUID()
    await done('logTimeAction', { number: at, requestId, duration: '5', activity, workedOn: today(), note: '' }, caller)
    const table = activity === 'travel' ? 'outside_time' : 'ledger_entry'
    return (await one<{ id: string }>(`SELECT id FROM ${table} WHERE request_id = $1`, [requestId])).id
  }
  // Counted time asks for the case's own contact, who is verified for as long as it takes to log it.
  await verify(number, opened.personId)
  await move('acceptCaseAction', number, demoLead)
  await give(number, former, asFormer)
  const entries = { former: await log(asFormer, 'call'), outsideFormer: await log(asFormer, 'travel') }
  await give(number, advisor, asAdvisor)
  const own = { own: await log(asAdvisor, 'call'), reversed: await log(asAdvisor, 'call') }
  const outside = {
    outsideOwn: await log(asAdvisor, 'travel'),
    outsideReversed: await log(asAdvisor, 'travel'),
  }
  const reversal = { number, reason: 'other', note: '' }
  await done('reverseTimeAction', { ...reversal, requestId: randomUUID(), entryId: own.reversed }, asAdvisor)
  await done(
    'reverseOutsideTimeAction',
    { ...reversal, requestId: randomUUID(), entryId: outside.outsideReversed },
    asAdvisor,
  )
  await change(
    'mandate',
    `level = 'self-declared', checked_how = NULL, verified_by = NULL, verified_at = NULL, valid_to = NULL WHERE person_id = '${opened.personId}'`,
  )
  await move('acceptCaseAction', second.number, demoLead)
  await give(second.number, other, asOther)
  const entryElsewhere = await log(asOther, 'call', second.number)

  const requestId = randomUUID()
  await done('startArticleAction', { requestId }, asLead)
  const { id } = await one<{ id: string }>(`SELECT id FROM article WHERE request_id = $1`, [requestId])
  const post = { titleSv: `Prövat ${run}`, ingressSv: 'Prövat', bodySv: 'Prövat', tags: 'prövat' }
  await done('submitArticleAction', { ...post, id, version: '1', intent: 'publish' }, asLead)
  const { slug } = await one<{ slug: string }>(`SELECT slug FROM article WHERE id = $1`, [id])
  const article = { id, slug, tag: 'prövat', requestId }

  const people = {
    opener: opened.personId, colleague: third.personId, 'verified-contact': second.personId,
    'other-company': foreign.personId, 'revoked-mandate': revoked, 'expired-mandate': expired, 'case-advisor': advisor,
    'other-advisor': other, 'former-advisor': former, 'steering-member': steering, partner: partner.personId, 'project-lead': lead,
    auditor, editor, 'buyer-advisor': buyers, 'deactivated-lead': deactivated,
    'revoked-lead': demoted,
  } // prettier-ignore
  // Signed in while they still could; then they are shut out, and the session they hold must help them nothing.
  const tokens: World['tokens'] = { ...(await sessionsOf(people)), visitor: null }
  await done('revokeRoleAction', { personId: demoted, role: 'project-lead' }, demoLead)
  await done('deactivatePersonAction', { personId: deactivated }, demoLead)
  tokens['deactivated-lead'] = await sessionFor(deactivated)
  const [openers, verifieds, foreigns] = await Promise.all(
    [opened, second, foreign].map(({ personId }) => mandateOf(personId)),
  )
  const mandates = { opener: openers ?? '', 'verified-contact': verifieds ?? '', 'other-company': foreigns ?? '' }
  const mails = { failed: await troubledMail('failed'), unsure: await troubledMail('unsure') }
  const { id: scheduleId } = await one<{ id: string }>(
    `UPDATE schedule SET failures = 1, fault = 'Error', next_at = now() + interval '1 hour'
     WHERE name = 'remove-expired' RETURNING id`,
  )
  await restClock()
  await done('grantRoleAction', { personId: auditor, role: 'advisor' }, demoLead)
  const now = await one<Pick<World, 'version' | 'roundId' | 'demoPerson' | 'roleRequestId'>>(
    `SELECT c.version, c.round_id AS "roundId",
      (SELECT id FROM role_request WHERE person_id = '${auditor}' AND decision IS NULL) AS "roleRequestId", (SELECT id FROM person WHERE demo AND deactivated_at IS NULL LIMIT 1) AS "demoPerson"
     FROM cases c WHERE c.number = $1`,
    [number],
  )
  const [asked] = await askSeeingAll<{ number: string }>(
    `SELECT number FROM buyer_question WHERE status <> 'closed' AND keys = '{}' ORDER BY asked_at LIMIT 1`,
  )
  const published = await one<{ slug: string }>(`SELECT slug FROM general_answer WHERE status = 'published' LIMIT 1`)
  return {
    ...now, ...(await trainingsOf()), partnerId: partner.partnerId, companyId, number, companyCase: second.number, foreignCase: foreign.number, people, tokens,
    entries: { ...entries, ...own, ...outside, ...(await requestsOf(own, entries)) }, entryElsewhere, mandates, article, mails, scheduleId,
    questionNumber: asked?.number ?? '', answerSlug: published.slug,
  } // prettier-ignore
}

/** A demonstration sends nothing, so nothing goes wrong by itself. */
const troubledMail = async (status: 'failed' | 'unsure') =>
  (
    await one<{ id: string }>(
      `INSERT INTO mail (to_address, locale, template, params, status, fault, sending_at)
       VALUES ($1, 'sv', 'case-opened', '{"number":"UA-2026-0001"}', $2, 'ECONNECTION', now()) RETURNING id`,
      [addressOf(status), status],
    )
  ).id

/** From the demo data: nobody of the matrix signs up, and what they try is refused. */
async function trainingsOf(): Promise<Pick<World, 'training' | 'links'>> {
  const { slug } = await one<{ slug: string }>(
    `SELECT slug FROM training WHERE status = 'published' AND starts_at > now() + interval '1 day' ORDER BY starts_at LIMIT 1`,
  )
  const path = await seatOfWhoCame()
  const { text } = await call(path)
  const linkIn = (html: string, page: string) => new RegExp(`${page}/([\\w-]{49})`).exec(html)?.[1] ?? ''
  const links = {
    seat: linkIn(path, 'min-plats'),
    certificate: linkIn(text, 'intyg'),
    evaluation: linkIn(text, 'utvardering'),
  }
  return { training: slug, links }
}

async function sessionsOf(people: World['people']): Promise<Record<Exclude<Column, 'visitor'>, string>> {
  const made = Object.entries(people).map(async ([column, personId]) => [column, await sessionFor(personId)])
  return Object.fromEntries(await Promise.all(made)) as Record<Exclude<Column, 'visitor'>, string>
}

/** A session of its own for a cell that may end it. */
export async function cookieFor({ people }: World, column: Column): Promise<string | undefined> {
  return column === 'visitor' ? undefined : sessionCookie(await sessionFor(people[column]))
}

/** Nobody of the matrix stays active, so that later searches find the demo people alone. */
export async function leaveWorld(): Promise<void> {
  made = undefined
  await change('person', `deactivated_at = coalesce(deactivated_at, now()) WHERE email LIKE 'matrix.%@example.com'`)
  await ask(`DELETE FROM mail WHERE to_address LIKE 'matrix.%@example.com'`)
  await ask(`UPDATE schedule SET failures = 0, fault = NULL, next_at = now()`)
  await change(
    'article',
    `status = 'unpublished', publish_at = NULL WHERE slug LIKE 'provat-%' AND status = 'published'`,
  )
  await ask(`DELETE FROM session s USING person p WHERE p.id = s.person_id AND p.deactivated_at IS NOT NULL`)
  await ask(`DELETE FROM rate_limit`)
}

/** What time would have done. */
const change = (table: string, set: string) => changeUntold(table, `UPDATE ${table} SET ${set}`)

async function requestsOf(own: { own: string; reversed: string }, { former }: { former: string }) {
  const of = async (id: string) =>
    (await one<{ id: string }>(`SELECT request_id AS id FROM ledger_entry WHERE id = $1`, [id])).id
  return { ownRequest: await of(own.own), reversedRequest: await of(own.reversed), formerRequest: await of(former) }
}
