import type { Issue } from '@/lib/refusals/result'

/** Posted in the place of a question of boxes, with the question's name: boxes left empty post nothing. */
export const ASKED = '$asked'

/** Posted with every form, so that its text can be given back: which of the page's forms it was, and who it was drawn for. */
export const FORM_ID = '$form'
export const FORM_PERSON = '$person'

/** Posted by a form that keeps a draft, as `place version`: what was sent is forgotten, and nothing newer. */
export const FORM_DRAFT = '$draft'

/** The names of a form's fields in the order they stand on the page, which is the order in which they are posted. */
export function namesInPageOrder(form: FormData): string[] {
  return [...form].map(([name, value]) => (name === ASKED && typeof value === 'string' ? value : name))
}

/** Issues in the order their fields stand on the page. Those of the whole form come first, unknown fields last. */
export function inPageOrder(issues: readonly Issue[], names: readonly string[]): Issue[] {
  const place = ({ field }: Issue) => {
    if (field === undefined) return -1
    const found = names.indexOf(field)
    return found === -1 ? names.length : found
  }
  return [...issues].sort((a, b) => place(a) - place(b))
}
