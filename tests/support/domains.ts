import { posix } from 'node:path'
import house from '@/lib/floors.json'
import { filesBelow, isServerOnly, textOf } from './sources'

/** The folders of lib, top floor first; a folder may import from those below it. */
export const FLOORS: readonly string[] = house.floors
const DOMAINS = FLOORS.filter((folder) => !house.infrastructure.includes(folder))

/** The verbs an operation may be named with. A new one is added here when the domain has it. */
const VERBS = new Set(
  (
    'accept acknowledge activate add admit announce anonymise answer append approve ask assign begin book cancel carry change check choose claim close complete confirm ' +
    'correct deactivate decide declare decline discard disown draw edit end enter erase expire extend follow forget freeze give grant hand have hold ' +
    'import insert introduce invite issue join keep lapse leave link lock log mark merge move name note notify offer open pause place ' +
    'plan post prepare promise propose publish queue reactivate read receive record redeem register reject release remember remind remove ' +
    'rename reopen report request reserve restore resume retry return reveal reverse revoke rotate save schedule seed send set share sign start submit ' +
    'suggest sync take thank transfer triage turn undo unlink unpublish verify withdraw write'
  ).split(' '),
)

const QUERY = /^(find|list|count|search)-/

const nameOf = (path: string) => posix.basename(path).replace(/\.tsx?$/, '')

export const domainFiles = () => DOMAINS.flatMap((domain) => filesBelow(`lib/${domain}`))
export const isQuery = (path: string) => QUERY.test(nameOf(path))
export const hasVerb = (path: string) => /^[a-z]+-/.test(nameOf(path)) && VERBS.has(nameOf(path).split('-')[0] ?? '')

/**
 * Operations are the server's verb-noun files that somebody is let to do. A browser-safe file with such a name is a
 * rule; one whose function takes the transaction first is a step that operations share.
 */
export const operations = () =>
  domainFiles().filter((path) => hasVerb(path) && isServerOnly(path) && !takesTransaction(path))

const takesTransaction = (path: string) =>
  new RegExp(`function ${functionNameOf(path)}(<[^(]*>)?\\(\\s*tx: Tx\\b`).test(textOf(path))

/** `lib/time/log-time.ts` → `logTime`. */
export const functionNameOf = (path: string) =>
  nameOf(path).replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase())
