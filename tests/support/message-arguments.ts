import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'

/** How a message uses an argument: as it stands, as a number, to choose between words, or as a tag around some. */
export type MessageArgument = { use: 'plain' | 'number' | 'select' | 'tag' | 'moment'; options: string[] }

const USES: Partial<Record<TYPE, MessageArgument['use']>> = {
  [TYPE.argument]: 'plain',
  [TYPE.number]: 'number',
  [TYPE.plural]: 'number',
  [TYPE.select]: 'select',
  [TYPE.date]: 'moment',
  [TYPE.time]: 'moment',
}

/** The arguments and tags (`<b>`) of a message, by name. Used in several ways, the strictest one counts. */
export function argumentsIn(message: string): Map<string, MessageArgument> {
  const found = new Map<string, MessageArgument>()
  const visit = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      const isTag = element.type === TYPE.tag
      const name = isTag ? `<${element.value}>` : element.value
      const use = USES[element.type] ?? 'tag'
      const options = element.type === TYPE.select ? Object.keys(element.options) : []
      if (use !== 'plain' || !found.has(name)) found.set(name, { use, options })
      if (isTag) visit(element.children)
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const { value } of Object.values(element.options)) visit(value)
      }
    }
  }
  visit(parse(message))
  return found
}
