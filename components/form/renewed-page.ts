import type { Typed } from '@/lib/refusals/result'

const KEY = 'ua-renewed'

type Kept = { path: string; formId: string; typed: Typed }

/** Keeps what was typed for the same form on the same page, in this tab only, until the page has been drawn again. */
export function keepForRenewal(formId: string, typed: Typed): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, formId, typed } satisfies Kept))
  } catch {
    // Storage is off or full: the form itself still stands with its text until the page is drawn again.
  }
}

/** What was typed in this form before the page was renewed; told once. */
export function takeAfterRenewal(formId: string): Typed | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null
    if (kept?.path !== location.pathname || kept.formId !== formId) return null
    sessionStorage.removeItem(KEY)
    return kept.typed
  } catch {
    return null
  }
}

/** Writes what was typed into a form's fields as a hand would. What the page itself decides (hidden fields) stays its own. */
export function fillForm(form: HTMLFormElement, typed: Typed): void {
  for (const field of form.elements) {
    const isField =
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement
    if (!isField || !(field.name in typed) || ['hidden', 'file', 'submit'].includes(field.type)) continue
    const values = [typed[field.name] ?? ''].flat()
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
      field.checked = values.includes(field.value)
    } else field.value = values[0] ?? ''
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
