/** Data for search engines is a script by name only: nothing runs it. */
const SCRIPT = /<script\b(?![^>]*type="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g
const PRELOADED_SCRIPT = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g
const NONCE = /(<(?:script|link|style|meta)\b[^>]*?) nonce="[^"]*"/g
/** Parts of a page that arrived late and wait for a script to put them in their place. */
const LATE_PART = /<template id="[BP]:|<div hidden id="S:|\$RC\(|\$RS\(/
const POSTED_FORM = /<form\b[^>]*\bmethod="post"/i

/**
 * The page for reading: every script taken out, and all that named this answer alone. Null when it would not be whole
 * without them, or holds a form, whose fields belong to one reader.
 */
export function withoutScripts(html: string): string | null {
  if (LATE_PART.test(html) || POSTED_FORM.test(html)) return null
  return html.replace(SCRIPT, '').replace(PRELOADED_SCRIPT, '').replace(NONCE, '$1')
}
