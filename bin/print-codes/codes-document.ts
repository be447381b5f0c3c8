import { messagesIn } from '@/lib/i18n/messages'
import type { FactKind, RefusalKind } from '@/lib/refusals/code-shape'
import { entryOf, REGISTER, type Code } from '@/lib/refusals/register'

const KINDS: Record<RefusalKind, [heading: string, text: string]> = {
  conflict: ['Conflicts', 'Somebody else was first, or it was done already. Headed "Läget har ändrats" on the screen.'],
  denial: ['Denials', 'Not yours, or not there. Each leaves a line in the access log.'],
  form: ["Forms' words", 'Found by the schema of a form, in the browser before it is sent and on the server again.'],
  plain: ['The rest', 'A rule said no for another reason.'],
}

/** docs/codes.md: every refusal with its facts and what is said. */
export function codesDocument(): string {
  const codes = (Object.keys(REGISTER) as Code[]).sort()
  const parts = (Object.keys(KINDS) as RefusalKind[]).map((kind) => {
    const [heading, text] = KINDS[kind]
    const rows = codes.filter((code) => entryOf(code).kind === kind).map(row)
    return [
      `## ${heading}`,
      text,
      ['| Code | Facts | Swedish | English |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ]
  })
  return `${[...INTRODUCTION, ...parts.flat()].join('\n\n')}\n`
}

const INTRODUCTION = [
  '# Refusals',
  'Printed by `npm run docs:codes` from the register in `lib/refusals` and the sentences in `messages`; a test fails when it is not current.',
  'To add one: its line in `lib/refusals/<domain>-codes.ts`, its sentence in `messages/sv/errors.json` and `messages/en/errors.json`, then `npm run docs:codes`. `new Refusal(code, facts, field)` takes exactly the facts of its code.',
]

function row(code: Code): string {
  const facts = Object.entries(entryOf(code).facts ?? {}).map(([name, kind]) => `\`${name}\`: ${said(kind)}`)
  const cells = [`\`${code}\``, facts.join('<br>'), messagesIn('sv').errors[code], messagesIn('en').errors[code]]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function said(kind: FactKind): string {
  return typeof kind === 'string' ? kind : kind.join(' or ')
}
