import { readFileSync } from 'node:fs'
import type { Page } from '../../../lib/i18n/pathnames'
import { pagePath } from '../../../lib/i18n/routes'
import { baseUrl, SESSION_COOKIE } from './demo'

type Reference = { filename?: string; exportedName?: string; workers: Record<string, unknown> }
type Manifest = Record<'node' | 'edge', Record<string, Reference>>

/** An action of the build: what a browser calls it by, and a page ('/[locale]/cases/[number]') that carries it. */
export type BuiltAction = { name: string; id: string; page: string }

const readJson = (file: string): unknown => JSON.parse(readFileSync(`.next/${file}`, 'utf8'))

/** Every server action of the build. Two of one name, or one without a name of its own, are both in the list. */
export function listBuiltActions(): BuiltAction[] {
  const { node, edge } = readJson('server/server-reference-manifest.json') as Manifest
  return Object.entries({ ...node, ...edge }).map(([id, { exportedName, workers }]) => ({
    id,
    name: exportedName ?? '?',
    page: (Object.keys(workers)[0] ?? '').replace(/^app|\/page$/g, ''),
  }))
}

export function builtActions(): Map<string, string> {
  return new Map(listBuiltActions().map(({ name, id }) => [name, id]))
}

/** Every page and route handler of the build: its file below app/ without ending, and its address pattern. */
export function builtRoutes(): { file: string; route: string }[] {
  const manifest = readJson('app-path-routes-manifest.json') as Record<string, string>
  return Object.entries(manifest)
    .map(([file, route]) => ({ file, route }))
    .filter(({ route }) => !route.startsWith('/_'))
}

export type Answer = {
  status: number
  /** What an action that succeeded says, or that it led on to another page. */
  ok: boolean
  leadsTo: string | null
  codes: string[]
  text: string
  headers: Headers
  /** Joins the answer with its lines in the logs. */
  requestId: string
}

/** One request, with redirects left for the test to see. */
export async function call(path: string, init: RequestInit & { cookie?: string } = {}): Promise<Answer> {
  const { cookie, ...request } = init
  const headers = new Headers(request.headers)
  if (cookie) headers.set('cookie', cookie)
  const response = await fetch(baseUrl() + path, { ...request, headers, redirect: 'manual' })
  const text = await response.text()
  const leadsTo = response.headers.get('x-action-redirect') ?? response.headers.get('location')
  return {
    status: response.status,
    leadsTo,
    ok: text.includes('"status":"ok"') || (request.method === 'POST' && leadsTo !== null),
    codes: [...text.matchAll(/"code":"([a-z0-9-]+)"/g)].map((match) => match[1] ?? ''),
    text,
    headers: response.headers,
    requestId: response.headers.get('x-request-id') ?? '',
  }
}

export const sessionCookie = (token: string | null | undefined) => (token ? `${SESSION_COOKIE}=${token}` : undefined)

type Caller = { token?: string | null; path?: string; origin?: string | null; cookie?: string }

/** The address of a page or handler of the build. */
export function addressOf(route: string, params: Record<string, string> = {}, locale: 'sv' | 'en' = 'sv'): string {
  if (route.startsWith('/[locale]')) return pagePath(locale, (route.slice('/[locale]'.length) || '/') as Page, params)
  return route.replace(/\[([.\w]+)\]/g, (_, name: string) => params[name] ?? '')
}

/** A page that carries the action: posted anywhere else, it is not found. */
function pageOf(
  id: string,
  {
    number = '',
    entryId: entry = '',
    slug = 'none',
    linkId: link = 'none',
    token = 'none',
    key = 'about',
    id: record = '0',
    no = '1',
    week = '2026-v48',
    month = '2026-11',
    advisorId: advisor = '0',
  }: Record<string, string>,
): string {
  const page = listBuiltActions().find((action) => action.id === id)?.page
  return page ? addressOf(page, { number, entry, slug, link, token, key, id: record, no, week, month, advisor }) : '/'
}

/**
 * Calls an action as a browser does: the encoded arguments are the idle state and the form. `origin` is what a foreign
 * page would send; null sends none.
 */
export async function callAction(
  id: string,
  fields: Record<string, string>,
  { token, path = pageOf(id, fields), origin = baseUrl(), cookie = sessionCookie(token) }: Caller = {},
): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value)
  body.append('0', '[{"status":"idle"},"$K1"]')
  const headers: Record<string, string> = { 'next-action': id, accept: 'text/x-component' }
  if (origin !== null) headers.origin = origin
  return call(path, { method: 'POST', headers, body, cookie })
}
