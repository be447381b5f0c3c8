import { spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SaxesParser } from 'saxes'

const PROGRAM = '/usr/bin/soffice'
/** Ends one that hangs. */
const MOST_MS = 120_000

/** `is`: what LibreOffice takes it for: `string`, `float`, which is a number, `date` or `empty`; a formula stands apart from what it came to. */
export type OpenedCell = { is: string; value: string; formula: string | null }
export type OpenedTab = { tab: string; rows: OpenedCell[][] }

/** Workbooks as Debian's LibreOffice reads them, all opened by one start of it. */
export async function openedByLibreOffice<Name extends string>(
  books: Record<Name, Uint8Array>,
): Promise<Record<Name, OpenedTab[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'ua-libreoffice-'))
  try {
    const [from, to] = [join(folder, 'from'), join(folder, 'to')]
    mkdirSync(from)
    const named = Object.entries<Uint8Array>(books)
    for (const [name, book] of named) writeFileSync(join(from, `${name}.xlsx`), book)
    await convert(
      named.map(([name]) => join(from, `${name}.xlsx`)),
      to,
      pathToFileURL(join(folder, 'profile')).href,
    )
    const opened = named.map(([name]) => [name, tabsIn(readFileSync(join(to, `${name}.fods`), 'utf8'))])
    return Object.fromEntries(opened) as Record<Name, OpenedTab[]>
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function convert(files: string[], to: string, profile: string): Promise<void> {
  try {
    accessSync(PROGRAM, constants.X_OK)
  } catch {
    throw new Error(`There is no ${PROGRAM}: install Debian's libreoffice-calc-nogui.`)
  }
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', 'fods', '--outdir']
  // A group of its own: what it starts is ended with it.
  const office = spawn(PROGRAM, [...options, to, ...files], { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let said = ''
  for (const stream of [office.stdout, office.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const hangs = setTimeout(() => office.pid && process.kill(-office.pid, 'SIGKILL'), MOST_MS)
  const code = await new Promise((resolve, reject) => office.once('error', reject).once('close', resolve))
  clearTimeout(hangs)
  if (code !== 0) throw new Error(`LibreOffice could not open the workbooks:\n${said}`)
}

/** The tabs of a flat document. Cells that repeat are told once each, but not the empty ones that fill a row or a tab. */
function tabsIn(fods: string): OpenedTab[] {
  const tabs: OpenedTab[] = []
  let cell: OpenedCell | null = null
  let inWords = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const rows = tabs.at(-1)?.rows
    if (name === 'table:table') tabs.push({ tab: attributes['table:name'] ?? '', rows: [] })
    if (name === 'table:table-row') rows?.push([])
    if (name === 'text:p') inWords = true
    if (name === 'text:p' && cell?.is === 'string' && cell.value) cell.value += '\n'
    if (name !== 'table:table-cell') return
    const is = attributes['office:value-type'] ?? 'empty'
    const value = attributes['office:date-value'] ?? attributes['office:value'] ?? ''
    cell = { is, value, formula: attributes['table:formula'] ?? null }
    const times = is === 'empty' ? 1 : Number(attributes['table:number-columns-repeated'] ?? 1)
    for (let time = 0; time < times; time += 1) rows?.at(-1)?.push(cell)
  })
  parser.on('text', (text) => {
    if (inWords && cell?.is === 'string') cell.value += text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'text:p') inWords = false
    if (name === 'table:table-cell') cell = null
  })
  parser.write(fods).close()
  return tabs
}
