'use client'

type TextControl = HTMLInputElement | HTMLTextAreaElement
type Texts = Record<string, string>

/** What the person writes: lines and areas. What they choose is chosen again in a moment. */
function controlsOf(form: HTMLFormElement): TextControl[] {
  return [...form.elements].filter(
    (one): one is TextControl =>
      (one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && ['text', 'url'].includes(one.type))) &&
      one.name !== '' &&
      !one.name.startsWith('$'),
  )
}

export function textsIn(form: HTMLFormElement): Texts {
  return Object.fromEntries(controlsOf(form).map(({ name, value }) => [name, value]))
}

/** What the form was drawn with: something may have been typed before this script woke. */
export function drawnTextsIn(form: HTMLFormElement): Texts {
  return Object.fromEntries(controlsOf(form).map(({ name, defaultValue }) => [name, defaultValue]))
}

/** Of fields that are here: a form may have lost one since. */
export function sameTexts(one: Texts, other: Texts): boolean {
  return Object.keys(one).every((name) => lines(one[name]) === lines(other[name]))
}

export function isEmpty(texts: Texts): boolean {
  return Object.values(texts).every((text) => text.trim() === '')
}

/** Which version of what is written on the form was drawn for. */
export function basisOf(form: HTMLFormElement): string | null {
  const field = form.elements.namedItem('version') ?? form.elements.namedItem('seen')
  return field instanceof HTMLInputElement && field.value !== '' ? field.value : null
}

function lines(text = ''): string {
  return text.replace(/\r\n?/g, '\n')
}
