/** A part of a text, and what it becomes. */
export type Cut = { from: number; to: number; becomes: string }

const TOKEN = /\$\{|[(){}]|'[^']*'|--[^\n]*|\b[A-Za-z_]+\b|<>|<=|>=|=>|->|<|>/g
/** What ends the condition before it. */
const ENDS =
  /^(?:AND|OR|ORDER|GROUP|LIMIT|FOR|RETURNING|HAVING|UNION|WHERE|JOIN|LEFT|INNER|CROSS|ON|SET|THEN|WHEN|ELSE|END|OFFSET|FETCH|AS|SELECT|FROM|WINDOW)$/
const OPENS = /^(?:WHERE|AND)$/
const MOVED: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }

type Begun = { keyword: string; at: number; start: number; between: boolean; alone: boolean }

/**
 * What a query of SQL asks for, each time without one of several conditions, and with each comparison moved by one. A
 * condition ends where the next begins or its brackets close, so one that asks another table is taken whole.
 */
export function sqlCuts(text: string): Cut[] {
  const cuts: Cut[] = []
  const open: (Begun | null)[] = [null]
  let inCode = 0
  const close = (at: number, followedByAnd: boolean) => {
    const begun = open[open.length - 1]
    if (!begun) return
    open[open.length - 1] = null
    if (begun.alone) return
    if (begun.keyword === 'AND') cuts.push({ from: begun.at, to: trimmed(text, at), becomes: '' })
    else if (followedByAnd) cuts.push({ from: begun.start, to: at + 'AND'.length, becomes: '' })
  }
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    if (token === '${') inCode += 1
    else if (inCode > 0) inCode += token === '{' ? 1 : token === '}' ? -1 : 0
    else if (token === '(') open.push(null)
    else if (token === ')') {
      close(at, false)
      if (open.length > 1) open.pop()
    } else if (token in MOVED) cuts.push(...moved(text, token, at))
    else read(token, at)
  }
  close(text.length, false)
  return cuts

  function read(token: string, at: number): void {
    const begun = open[open.length - 1]
    if (token === 'BETWEEN' && begun) begun.between = true
    else if (token === 'AND' && begun?.between) begun.between = false
    else if (ENDS.test(token)) {
      // A condition beside an OR is no condition of its own: either side lets through.
      if (token === 'OR' && begun) begun.alone = true
      else {
        close(at, token === 'AND')
        if (OPENS.test(token))
          open[open.length - 1] = { keyword: token, at, start: at + token.length, between: false, alone: false }
      }
    }
  }
}

/** Nothing falls on the microsecond that a clock shows: to move what is compared with one by that changes nothing. */
const CLOCK = /\b(?:now|programme_now|programme_clock|clock_timestamp|statement_timestamp)\(\)/

function moved(text: string, token: string, at: number): Cut[] {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at) + 1 || text.length)
  return CLOCK.test(line) ? [] : [{ from: at, to: at + token.length, becomes: MOVED[token] ?? token }]
}

/** Without the white space that stands before the place. */
const trimmed = (text: string, at: number) => text.slice(0, at).trimEnd().length
