import { randomUUID } from 'node:crypto'

export type Field = [name: string, value: string]

const BOUNDARY = 'bench-7d1f2c5e9a'

/** The fields a browser without JavaScript would post from the form in the page's main part that has `mark` in it. */
export function readForm(html: string, mark: string): Field[] {
  const main = html.slice(html.indexOf('<main'))
  const form = [...main.matchAll(/<form\b[^>]*>.*?<\/form>/gs)]
    .map(([text]) => text)
    .find((text) => text.includes(mark))
  if (!form) throw new Error(`The page has no form with ${mark} in it.`)
  return [...form.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag))
    .flatMap((tag): Field[] => {
      const name = attribute(tag, 'name')
      return name === undefined ? [] : [[name, attribute(tag, 'value') ?? '']]
    })
}

/** The form filled in: what is named in `values` replaces what the page held. Every post has a request id of its own. */
export function fillForm(fields: Field[], values: Record<string, string>): { type: string; text: string } {
  const filled: Record<string, string> = { ...values, requestId: values.requestId ?? randomUUID() }
  const asked = fields.filter(([name]) => !(name in values) && name !== 'requestId')
  const added = Object.entries(filled).filter(
    ([name]) => name !== 'requestId' || fields.some(([known]) => known === 'requestId'),
  )
  const parts = [...asked, ...added].map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, text: `${parts.join('')}--${BOUNDARY}--\r\n` }
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found?.replace(/&(quot|amp|lt|gt|#x27);/g, (entity) => ENTITIES[entity] ?? entity)
}

const ENTITIES: Record<string, string> = { '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#x27;': "'" }
