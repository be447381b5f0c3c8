import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES, type Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { FROM } from '@/lib/offline/from'

/** Pages that an advisor may open without network, or on the way to one. */
const PLACES: readonly Page[] = ['/', '/work', '/week', '/cases', '/search', '/offline']

const folder = (...names: string[]) => join(/* turbopackIgnore: true */ process.cwd(), ...names)

/** The program that the browser keeps, with what it must know of this build: another build's is another program. */
export async function workerText(): Promise<string> {
  const [program, build] = await Promise.all([
    readFile(folder('lib/offline/offline-worker.js'), 'utf8'),
    readFile(folder('.next/BUILD_ID'), 'utf8').catch(() => 'development'),
  ])
  const kept = {
    build: build.trim(),
    pages: LOCALES.map((locale) => pagePath(locale, '/offline')),
    places: LOCALES.flatMap((locale) => PLACES.map((page) => pagePath(locale, page))),
    from: FROM,
  }
  return `const KEPT = ${JSON.stringify(kept)}\n${program}`
}
