'use client'

let last: HTMLTextAreaElement | null = null

/** The text that the writer was last in gets what is inserted from elsewhere on the page. */
export function noteTextArea(area: HTMLTextAreaElement | null): void {
  last = area
}

/** Whether there was a text to put it in. A block stands between empty lines. */
export function insertBlock(text: string): boolean {
  const area = last?.isConnected ? last : document.querySelector<HTMLTextAreaElement>('textarea[data-markdown]')
  if (!area) return false
  const before = area.value.slice(0, area.selectionEnd)
  const after = area.value.slice(area.selectionEnd)
  area.setSelectionRange(area.selectionEnd, area.selectionEnd)
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const trail = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  typeInto(area, lead + text + trail)
  return true
}

/** As if it were typed, so that the browser can undo it. */
export function typeInto(area: HTMLTextAreaElement, text: string): void {
  area.focus()
  // The only way that the browser's own undo knows of.
  if (document.execCommand?.('insertText', false, text)) return
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
  area.dispatchEvent(new Event('input', { bubbles: true }))
}
