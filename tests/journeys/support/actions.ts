import { readFileSync } from 'node:fs'
import { baseUrl, SESSION_COOKIE } from './story'

type Manifest = { node: Record<string, { filename?: string; exportedName?: string }> }

/** Every server action of the build: its name, and the id that a browser calls it by. */
export function builtActions(): Map<string, string> {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest
  return new Map(Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName ?? '?', id]))
}

/** Every page and route handler of the build, by its address pattern below the language. */
export function builtRoutes(): string[] {
  const manifest = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>
  return Object.values(manifest).filter((route) => !route.startsWith('/_'))
}

export type Answer = { status: number; ok: boolean; codes: string[]; text: string }

/**
 * Calls an action as a browser does: the encoded arguments are the idle state and the form. `origin` is what a foreign
 * page would send.
 */
export async function callAction(
  id: string,
  fields: Record<string, string>,
  { token, path = '/', origin = baseUrl() }: { token?: string; path?: string; origin?: string | null } = {},
): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(`1_${name}`, value)
  body.append('0', '[{"status":"idle"},"$K1"]')
  const headers: Record<string, string> = { 'next-action': id, accept: 'text/x-component' }
  if (origin !== null) headers.origin = origin
  if (token) headers.cookie = `${SESSION_COOKIE}=${token}`
  const response = await fetch(baseUrl() + path, { method: 'POST', headers, body, redirect: 'manual' })
  const text = await response.text()
  const codes = [...text.matchAll(/"code":"([a-z0-9-]+)"/g)].map((match) => match[1] ?? '')
  return { status: response.status, ok: text.includes('"status":"ok"') || response.status === 303, codes, text }
}
