const PLAIN = /^\$ACTION_ID_([0-9a-f]+)$/
const BOUND = /^\$ACTION_REF_(\d+)$/

/** The ids of the actions that a form names when it is posted without scripts, as React writes them. */
export function postedActions(form: FormData): string[] {
  return [...form.keys()].flatMap((name) => {
    const plain = PLAIN.exec(name)?.[1]
    if (plain) return [plain]
    const bound = BOUND.exec(name)?.[1]
    return bound ? idIn(form.get(`$ACTION_${bound}:0`)) : []
  })
}

function idIn(bound: FormDataEntryValue | null): string[] {
  if (typeof bound !== 'string') return []
  try {
    const { id } = JSON.parse(bound) as { id?: unknown }
    return typeof id === 'string' ? [id] : []
  } catch {
    return []
  }
}
