type Group = (string | Group)[]

const TOKENS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]|\s+|[^\s()'"]+/g

/**
 * A definition as PostgreSQL writes it down, so that two ways of writing the same are one text: white space, and the
 * brackets around `(a AND b) AND c`, which a dump and its restore take away.
 */
export function plainDefinition(definition: string): string {
  const top: Group = []
  const open: Group[] = [top]
  for (const token of definition.match(TOKENS) ?? []) {
    if (/^\s+$/.test(token)) continue
    const innermost = open.at(-1) ?? top
    if (token === '(') {
      const group: Group = []
      innermost.push(group)
      open.push(group)
    } else if (token === ')' && open.length > 1) open.pop()
    else innermost.push(token)
  }
  return written(top)
}

function written(group: Group): string {
  const parts = group.map((part) => (typeof part === 'string' ? part : flattened(part)))
  return parts.map((part) => (typeof part === 'string' ? part : `(${written(part)})`)).join(' ')
}

/** `((a) AND (b)) AND (c)` → `(a) AND (b) AND (c)`, from the inside out. */
function flattened(group: Group): Group {
  const inner = group.map((part) => (typeof part === 'string' ? part : flattened(part)))
  if (!isConjunction(inner)) return inner
  return inner.flatMap((part): Group => (typeof part !== 'string' && isConjunction(part) ? part : [part]))
}

/** Operands and AND by turns, and nothing else. */
function isConjunction(group: Group): boolean {
  return group.length > 2 && group.length % 2 === 1 && group.every((part, place) => place % 2 === 0 || part === 'AND')
}
