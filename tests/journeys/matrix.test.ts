import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { addressOf, builtRoutes, call, callAction, listBuiltActions, sessionCookie, type Answer } from './support/actions'
import { methodsOf } from './support/matrix-methods'
import { COLUMNS, STANDS_AS, type Column } from './support/matrix-columns'
import { ROUTE_RULES } from './support/matrix-route-rules'
import { rowsNow, withoutDeniedLine } from './support/matrix-rows'
import { ACTION_RULES } from './support/matrix-rules'
import { each } from './support/matrix-values'
import { cookieFor, leaveWorld, makeWorld, type World } from './support/matrix-world'
import { ask, baseUrl } from './support/story'

const WIDTH = 8
const actions = listBuiltActions()
const routes = builtRoutes()
const pages = routes.filter(({ route }) => route.startsWith('/[locale]'))
const handlers = routes.filter(({ route }) => !route.startsWith('/[locale]'))
let world: World

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)
test.beforeAll(async () => {
  world = await makeWorld()
})
test.afterAll(async () => leaveWorld())

/** What an action said, in one word. */
function said({ status, ok, leadsTo, codes }: Answer): string {
  if (leadsTo !== null) return 'redirect'
  if (status !== 200) return String(status)
  return ok ? 'ok' : (codes[0] ?? 'nothing')
}

const ruled = actions.flatMap((action) => {
  const rule = ACTION_RULES[action.name]
  return rule ? COLUMNS.map((column) => ({ ...action, rule, column, cell: `${action.name} × ${column}` })) : []
})

/** Runs what should be denied; nothing may have changed afterwards, and each must have left its line. */
async function deny<T>(cells: readonly T[], run: (cell: T) => Promise<{ answer: Answer; cell: string; fault: string | null }>) {
  const faults: string[] = []
  const asked = new Map<string, string>()
  const before = await rowsNow()
  await each(cells, WIDTH, async (one) => {
    const { answer, cell, fault } = await run(one)
    asked.set(answer.requestId, cell)
    if (fault) faults.push(`${cell}: ${fault}`)
  })
  expect.soft(faults).toEqual([])
  expect.soft(await rowsNow(), 'rows that changed').toEqual(before)
  expect.soft((await withoutDeniedLine([...asked.keys()])).map((id) => asked.get(id)), 'without a denied line').toEqual([])
}

const differs = (found: string, expected: string) => (found === expected ? null : `${found} instead of ${expected}`)

test('has a rule for every action and route of the build, and none for others', () => {
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(ACTION_RULES).sort())
  expect(routes.map(({ route }) => route).sort()).toEqual(Object.keys(ROUTE_RULES).sort())
  expect(handlers.map(({ file, route }) => [route, methodsOf(file)])).toEqual(
    handlers.map(({ route }) => [route, ROUTE_RULES[route]?.methods ?? []]),
  )
})

test(`denies every action to those it is not for (${actions.length} actions × ${COLUMNS.length} columns)`, async ({}, info) => {
  const cells = ruled.filter(({ rule, column }) => !rule.allowed.includes(column))
  info.annotations.push({ type: 'cells', description: `${cells.length} denied of ${ruled.length}` })
  await deny(cells, async ({ id, rule, column, cell }) => {
    const answer = await callAction(id, rule.input(world), { token: world.tokens[column] })
    const refusal = rule.refusal?.[column] ?? 'case-not-found'
    const expected = STANDS_AS[column] === 'signed-out' ? 'signed-out' : rule.roles.includes(column) ? refusal : '404'
    return { answer, cell, fault: differs(said(answer), expected) }
  })
})

test('denies what is someone else’s within what one may call', async () => {
  const { number, companyCase, foreignCase, entries, entryElsewhere, mandates } = world
  const reverse = (at: string, entryId: string) => ({ number: at, entryId, requestId: randomUUID(), reason: 'other', note: '' })
  const verify = (at: string, mandateId: string) => ({ number: at, mandateId, how: 'called-company', note: '' })
  const words = (at: string) => ({ number: at, requestId: randomUUID(), text: 'Prövar vem som släpps in.' })
  const time = (at: string) => ({ number: at, requestId: randomUUID(), duration: '5', activity: 'call', workedOn: '2026-11-01', note: '' })
  const foreign: [string, Column, Record<string, string>, string][] = [
    ['undoTimeAction', 'case-advisor', reverse(number, entries.former), 'entry-not-found'],
    ['reverseTimeAction', 'case-advisor', reverse(number, entries.former), 'entry-not-found'],
    ['reverseOutsideTimeAction', 'case-advisor', reverse(number, entries.outsideFormer), 'entry-not-found'],
    ['reverseTimeAction', 'case-advisor', reverse(number, entryElsewhere), 'entry-not-found'],
    ['reverseTimeAction', 'case-advisor', reverse(companyCase, entryElsewhere), 'case-not-found'],
    ['reverseTimeAction', 'project-lead', reverse(number, entryElsewhere), 'entry-not-found'],
    ['reverseTimeAction', 'former-advisor', reverse(number, entries.former), 'case-not-found'],
    ['reverseOutsideTimeAction', 'former-advisor', reverse(number, entries.outsideFormer), 'case-not-found'],
    ['verifyMandateAction', 'case-advisor', verify(number, mandates['other-company']), 'mandate-unknown'],
    ['revokeMandateAction', 'case-advisor', { number, mandateId: mandates['other-company'] }, 'mandate-unknown'],
    ['revokeMandateAction', 'case-advisor', { number: foreignCase, mandateId: mandates['other-company'] }, 'case-not-found'],
    ['revokeMandateAction', 'project-lead', { number, mandateId: mandates['other-company'] }, 'mandate-unknown'],
    ['sendMessageAction', 'opener', words(companyCase), 'case-not-found'],
    ['sendMessageAction', 'verified-contact', words(foreignCase), 'case-not-found'],
    ['writeNoteAction', 'case-advisor', words(foreignCase), 'case-not-found'],
    ['logTimeAction', 'case-advisor', time(companyCase), 'case-not-found'],
    ['revealOrgNumberAction', 'case-advisor', { number: foreignCase, reason: 'other' }, 'case-not-found'],
    ['inviteColleagueAction', 'verified-contact', { number: foreignCase, name: 'Smyg', email: 'matrix.smyg@example.com' }, 'case-not-found'],
  ] // prettier-ignore
  await deny(foreign, async ([name, column, fields, expected]) => {
    const { id = '' } = actions.find((action) => action.name === name) ?? {}
    const answer = await callAction(id, fields, { token: world.tokens[column] })
    return { answer, cell: `${name} × ${column} × ${JSON.stringify(fields)}`, fault: differs(said(answer), expected) }
  })
})

test('lets through those it is for', async ({}, info) => {
  const cells = ruled.filter(({ rule, column }) => rule.allowed.includes(column))
  info.annotations.push({ type: 'cells', description: `${cells.length} allowed of ${ruled.length}` })
  const wrong: string[] = []
  for (const { name } of actions) {
    await ask(`DELETE FROM rate_limit`)
    await each(cells.filter((one) => one.name === name), WIDTH, async ({ id, rule, column, cell }) => {
      const cookie = rule.endsSession ? await cookieFor(world, column) : sessionCookie(world.tokens[column])
      const fields = (rule.harmless ?? rule.input)(world)
      const answer = await callAction(id, fields, { cookie })
      if (!rule.reaches.includes(said(answer))) wrong.push(`${cell}: ${said(answer)} instead of ${rule.reaches.join()}`)
    })
  }
  expect(wrong).toEqual([])
})

test(`shows every page to those it is for and no others (${pages.length} pages × ${COLUMNS.length} columns × 2 languages)`, async ({}, info) => {
  const cells = pages.flatMap(({ route }) =>
    COLUMNS.flatMap((column) => (['sv', 'en'] as const).map((locale) => ({ route, column, path: addressOf(route, ROUTE_RULES[route]?.params?.(world), locale) }))),
  )
  const shown = (cell: (typeof cells)[number]) => ROUTE_RULES[cell.route]?.allowed.includes(cell.column) ?? false
  const denied = cells.filter((cell) => !shown(cell) && STANDS_AS[cell.column] !== 'signed-out')
  info.annotations.push({ type: 'cells', description: `${cells.length}, of them ${denied.length} denied` })
  await deny(denied, async ({ column, path }) => {
    const answer = await call(path, { cookie: sessionCookie(world.tokens[column]) })
    return { answer, cell: `${path} × ${column}`, fault: differs(String(answer.status), '404') }
  })
  const wrong: string[] = []
  await each(cells.filter((cell) => !denied.includes(cell)), WIDTH, async ({ route, column, path }) => {
    const { status, headers } = await call(path, { cookie: sessionCookie(world.tokens[column]) })
    const to = headers.get('location') ?? ''
    const leads = shown({ route, column, path }) ? ROUTE_RULES[route]?.leadsTo?.(column) : /\/(logga-in|sign-in)\?back=/
    const right = leads ? status === 307 && leads.test(to) : status === 200
    if (!right) wrong.push(`${path} × ${column}: ${status} ${to}`)
  })
  expect(wrong).toEqual([])
})

test(`answers only the methods of its ${handlers.length} route handlers`, async () => {
  const wrong: string[] = []
  for (const { route } of handlers) {
    const rule = ROUTE_RULES[route]
    for (const column of COLUMNS) {
      const cookie = sessionCookie(world.tokens[column])
      const { status } = await call(addressOf(route, rule?.params?.(world)), { cookie })
      if (status !== rule?.status) wrong.push(`GET ${route} × ${column}: ${status}`)
    }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'].filter((verb) => !rule?.methods?.includes(verb))) {
      const { status } = await call(addressOf(route, rule?.params?.(world)), { method, headers: { origin: baseUrl() } })
      if (status !== 405) wrong.push(`${method} ${route}: ${status}`)
    }
  }
  expect(wrong).toEqual([])
})

test('says the same of a case that is not yours and one that is not there', async () => {
  const missing = 'UA-2026-999999999'
  const pathsOf = (number: string) => [`/arenden/${number}`, `/arenden/${number}/behorighet`, `/arenden/${number}/avsluta`]
  const plain = (text: string, number: string) =>
    text.replaceAll(number, 'X').replace(/nonce="[^"]*"|nonce\\":\\"[^"\\]*/g, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
  for (const column of ['other-advisor', 'other-company', 'colleague'] as const) {
    const cookie = sessionCookie(world.tokens[column])
    for (const [index, path] of pathsOf(world.number).entries()) {
      const [notYours, notThere] = await Promise.all([call(path, { cookie }), call(pathsOf(missing)[index] ?? '', { cookie })])
      expect([notYours.status, notThere.status], `${path} × ${column}`).toEqual([404, 404])
      expect(plain(notYours.text, world.number), `${path} × ${column}`).toBe(plain(notThere.text, missing))
    }
  }
})
