/** Where letters are text: a key there is never a command. */
const TYPED = [
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=hidden])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable=false])',
].join()

/**
 * The key of a press that may be a command, letters in lower case; null for what is typed in a field, what is pressed
 * together with another key (a sign such as `/` may need shift), and everything while a dialog is open.
 */
export function pressedKey(event: KeyboardEvent): string | null {
  const { key, target } = event
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.getModifierState('AltGraph') || (event.shiftKey && (key.length > 1 || /\p{L}/u.test(key)))) return null
  if (target instanceof Element && target.closest(TYPED)) return null
  if (document.querySelector('dialog[open]')) return null
  return key.length === 1 ? key.toLowerCase() : key
}
