import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { callAction, listBuiltActions, sessionCookie, type Answer } from './support/actions'
import { COLUMNS, STANDS_AS, type Column } from './support/matrix-columns'
import { deny, differs, WIDTH } from './support/matrix-deny'
import { ACTION_RULES } from './support/matrix-rules'
import { each } from './support/matrix-values'
import { aWorld, cookieFor, leaveWorld, type World } from './support/matrix-world'
import { ask } from './support/demo'

const actions = listBuiltActions()
let world: World

test.beforeAll(async () => {
  world = await aWorld()
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

test('has a rule for every action of the build, and none for others', () => {
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(ACTION_RULES).sort())
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
  const reverse = (at: string, entryId: string) => ({
    number: at,
    entryId,
    requestId: randomUUID(),
    reason: 'other',
    note: '',
  })
  const verify = (at: string, mandateId: string) => ({ number: at, mandateId, how: 'called-company', note: '' })
  const words = (at: string) => ({ number: at, requestId: randomUUID(), text: 'Prövar vem som släpps in.' })
  const time = (at: string) => ({
    number: at,
    requestId: randomUUID(),
    duration: '5',
    activity: 'call',
    workedOn: '2026-11-01',
    note: '',
  })
  const foreign: [string, Column, Record<string, string>, string][] = [
    ['undoTimeAction', 'case-advisor', { number, requestId: randomUUID(), undoes: entries.formerRequest }, 'entry-not-found'],
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
    await each(
      cells.filter((one) => one.name === name),
      WIDTH,
      async ({ id, rule, column, cell }) => {
        const cookie = rule.endsSession ? await cookieFor(world, column) : sessionCookie(world.tokens[column])
        const fields = (rule.harmless ?? rule.input)(world)
        const answer = await callAction(id, fields, { cookie })
        if (!rule.reaches.includes(said(answer)))
          wrong.push(`${cell}: ${said(answer)} instead of ${rule.reaches.join()}`)
      },
    )
  }
  expect(wrong).toEqual([])
})
