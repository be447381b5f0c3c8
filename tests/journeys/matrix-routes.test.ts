import { expect, test } from '@playwright/test'
import { addressOf, builtRoutes, call, sessionCookie, type Answer } from './support/actions'
import { COLUMNS, STANDS_AS, type Column } from './support/matrix-columns'
import { deny, differs, WIDTH } from './support/matrix-deny'
import { methodsOf } from './support/matrix-methods'
import { ROUTE_RULES } from './support/matrix-route-rules'
import { each } from './support/matrix-values'
import { aWorld, type World } from './support/matrix-world'
import { baseUrl } from './support/demo'

const routes = builtRoutes()
const pages = routes.filter(({ route }) => route.startsWith('/[locale]'))
const handlers = routes.filter(({ route }) => !route.startsWith('/[locale]'))
let world: World

const signedOut = (columns: Column[]) => columns.filter((column) => STANDS_AS[column] === 'signed-out')
const signedIn = (columns: Column[]) => columns.filter((column) => STANDS_AS[column] !== 'signed-out')
/** So many of the columns for the one whose turn it is, and the next ones for the next. */
function inTurn(columns: Column[], turn: number, count: number): Column[] {
  const start = (turn * count) % columns.length
  return [...columns, ...columns].slice(start, start + Math.min(count, columns.length))
}

// Only looked at here: it is the next file that leaves it.
test.beforeAll(async () => {
  world = await aWorld()
})

test('has a rule for every page and route handler of the build, and none for others', () => {
  expect(routes.map(({ route }) => route).sort()).toEqual(Object.keys(ROUTE_RULES).sort())
  expect(handlers.map(({ file, route }) => [route, methodsOf(file)])).toEqual(
    handlers.map(({ route }) => [route, ROUTE_RULES[route]?.methods ?? []]),
  )
})

test(`shows every page to those it is for and no others (${pages.length} pages × ${COLUMNS.length} columns)`, async ({}, info) => {
  const isShown = (route: string, column: Column) => ROUTE_RULES[route]?.allowed.includes(column) ?? false
  const cells = pages.flatMap(({ route }, index) => {
    const shown = COLUMNS.filter((column) => isShown(route, column))
    const denied = COLUMNS.filter((column) => !isShown(route, column))
    // What is shown to everyone asks nobody who they are: of those who are signed in, three columns meet it, in turn.
    const isForAll = shown.length === COLUMNS.length && !ROUTE_RULES[route]?.leadsTo
    const asked = isForAll ? [...signedOut(shown), ...inTurn(signedIn(shown), index, 3)] : shown
    // What is denied is denied at its English address too: to one signed-in column after the other, for it is the same page.
    const inEnglish = [...signedOut(denied), ...inTurn(signedIn(denied), index, 1)]
    const cell = (locale: 'sv' | 'en') => (column: Column) => ({
      route,
      column,
      path: addressOf(route, ROUTE_RULES[route]?.params?.(world), locale),
    })
    return [...[...asked, ...denied].map(cell('sv')), ...inEnglish.map(cell('en'))]
  })
  const denied = cells.filter(({ route, column }) => !isShown(route, column) && STANDS_AS[column] !== 'signed-out')
  info.annotations.push({ type: 'cells', description: `${cells.length}, of them ${denied.length} denied` })
  await deny(denied, async ({ column, path }) => {
    const answer = await call(path, { cookie: sessionCookie(world.tokens[column]) })
    return { answer, cell: `${path} × ${column}`, fault: differs(String(answer.status), '404') }
  })
  const wrong: string[] = []
  await each(
    cells.filter((cell) => !denied.includes(cell)),
    WIDTH,
    async ({ route, column, path }) => {
      const { status, headers } = await call(path, { cookie: sessionCookie(world.tokens[column]) })
      const to = headers.get('location') ?? ''
      const leads = isShown(route, column) ? ROUTE_RULES[route]?.leadsTo?.(column) : /\/(logga-in|sign-in)\?back=/
      const right = leads ? status === 307 && leads.test(to) : status === 200
      if (!right) wrong.push(`${path} × ${column}: ${status} ${to}`)
    },
  )
  expect(wrong).toEqual([])
})

test('shows the way to take time back to the one who logged it and the lead', async () => {
  const { number, entries, entryElsewhere } = world
  const pathTo = (entry: string) => addressOf('/[locale]/cases/[number]/time/[entry]', { number, entry })
  const others = [entries.former, entries.outsideFormer, entryElsewhere]
  await deny(others, async (entry) => {
    const answer = await call(pathTo(entry), { cookie: sessionCookie(world.tokens['case-advisor']) })
    return { answer, cell: pathTo(entry), fault: differs(String(answer.status), '404') }
  })
  const seen = async (entry: string, column: Column) =>
    (await call(pathTo(entry), { cookie: sessionCookie(world.tokens[column]) })).status
  // What is taken back already is shown to whose it is, with words in the form's place.
  expect([await seen(entries.former, 'project-lead'), await seen(entries.reversed, 'case-advisor')]).toEqual([200, 200])
})

test(`answers only the methods of its ${handlers.length} route handlers`, async () => {
  const wrong: string[] = []
  for (const { route } of handlers) {
    const rule = ROUTE_RULES[route]
    for (const column of COLUMNS) {
      const cookie = sessionCookie(world.tokens[column])
      const { status } = await call(addressOf(route, rule?.params?.(world)), { cookie })
      const wanted = typeof rule?.status === 'function' ? rule.status(column) : rule?.status
      if (status !== wanted) wrong.push(`GET ${route} × ${column}: ${status}`)
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
  const pathsOf = (number: string) => [
    `/arenden/${number}`,
    `/arenden/${number}/behorighet`,
    `/arenden/${number}/avsluta`,
  ]
  // The stream's pieces come in any order and are numbered by it, so what is compared is every word in them.
  const words = ({ text }: Answer) => {
    const whole = text
      .replace(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, '')
      .replace(/nonce\W+[\w+/=-]*/g, '')
    return [...new Set(whole.match(/\p{L}{4,}/gu))].sort()
  }
  for (const column of ['other-advisor', 'other-company', 'colleague'] as const) {
    const cookie = sessionCookie(world.tokens[column])
    for (const [index, path] of pathsOf(world.number).entries()) {
      const [notYours, notThere] = await Promise.all([
        call(path, { cookie }),
        call(pathsOf(missing)[index] ?? '', { cookie }),
      ])
      expect([notYours.status, notThere.status], `${path} × ${column}`).toEqual([404, 404])
      expect(words(notYours), `${path} × ${column}`).toEqual(words(notThere))
    }
  }
})
