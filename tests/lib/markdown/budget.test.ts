import { isWithinBudget } from '@/lib/markdown/budget'
import { inTime } from '@/lib/markdown/in-time'
import { parseMarkdown, readMarkdown } from '@/lib/markdown/parse-markdown'
import { picturesIn } from '@/lib/markdown/pictures-in'
import { writeHtml } from '@/lib/markdown/write-html'
import { answerQuestionInput, publishAnswerInput } from '@/lib/buyers/inputs'
import { articleInput } from '@/lib/articles/inputs'
import { savePageInput } from '@/lib/pages/inputs'
import { shippedText } from '@/lib/pages/shipped-text'
import { PAGE_KEYS } from '@/lib/pages/page-keys'
import { editTrainingInput } from '@/lib/trainings/inputs'

const filled = (part: string, length = 40_000) => part.repeat(Math.floor(length / part.length))
/** Each took the parser from half a second to minutes, or more calls inside each other than there is room for. */
const HEAVY: Record<string, string> = {
  asterisks: filled('*a'), 'two kinds of emphasis': filled('*_a'), tildes: filled('~a'), 'closing brackets': filled(']'),
  'brackets inside each other': '['.repeat(20_000) + ']'.repeat(20_000), 'half links': filled('[a]('), pictures: filled('!['),
  'code spans': filled('`a'), quotes: `${filled('>')}a`, 'quotes with spaces': `${filled('> ')}a`, lists: `${filled('- ')}a`,
  'numbered lists': `${filled('1. ')}a`, 'lists and quotes': `${filled('> - ')}a`, 'rows of a table': `|a|\n|-|\n${filled('|a|\n')}`,
  'columns of a table': `${filled('|a')}|\n${filled('|-')}|\n`, 'short lines': filled('-\n'), addresses: filled('a@a.'),
  signs: filled('&a'), 'backward slashes': filled('\\'), 'many quoted lines': filled(`${'> '.repeat(19)}a\n`),
  'indented items': Array.from({ length: 280 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
} // prettier-ignore

describe('a text that would stop everyone else', () => {
  it.each(Object.keys(HEAVY))('of %s is over the budget, and drawn as it stands', (kind) => {
    const text = HEAVY[kind] ?? ''
    expect(isWithinBudget(text)).toBe(false)
    expect(readMarkdown(text).children.every(({ type }) => type === 'paragraph')).toBe(true)
    expect(parseMarkdown(text).children.length).toBeGreaterThan(0)
    expect(picturesIn(text)).toEqual([])
  })

  it('is shown, in a feed too, with nothing run and nothing lost', () => {
    const html = writeHtml(parseMarkdown(`${filled('*a')}<script>x</script>`), 'http://own.test')
    expect(html).toContain('*a*a')
    expect(html).not.toContain('<script')
  })

  it('is refused kindly wherever Markdown is written', () => {
    const heavy = filled('*_', 5_000)
    const faults = (schema: { safeParse: (input: unknown) => { error?: { issues: { message: string }[] } } }, field: string) =>
      schema.safeParse({ [field]: heavy }).error?.issues.filter(({ message }) => message === 'text-too-tangled').length // prettier-ignore
    expect(faults(articleInput, 'bodySv')).toBe(1)
    expect(faults(articleInput, 'bodyEn')).toBe(1)
    expect(faults(savePageInput, 'body')).toBe(1)
    expect(faults(answerQuestionInput, 'text')).toBe(1)
    expect(faults(publishAnswerInput, 'answerSv')).toBe(1)
    expect(faults(publishAnswerInput, 'answerEn')).toBe(1)
    for (const field of ['aboutSv', 'aboutEn', 'learnSv', 'learnEn']) expect(faults(editTrainingInput, field)).toBe(1)
  })
})

describe('a text that people write', () => {
  it.each(PAGE_KEYS)('like the page %s is within the budget', (key) => {
    expect(isWithinBudget(shippedText(key, 'sv'))).toBe(true)
    expect(isWithinBudget(shippedText(key, 'en'))).toBe(true)
  })

  it('may be long: two hundred paragraphs, a list of three hundred links and a table of three hundred rows', () => {
    const paragraphs = filled('En mening med *betoning*, [en länk](https://exempel.se/a_b) och `kod`.\n\n', 12_000)
    const list = Array.from({ length: 300 }, (_, no) => `- **Punkt ${no}**: [länk](https://exempel.se/${no})`)
    const table = ['| a | b | c |', '|---|---|---|', ...Array.from({ length: 300 }, () => '| *x* | `y` | z |')]
    expect(isWithinBudget([paragraphs, ...list, '', ...table].join('\n'))).toBe(true)
  })
})

describe('the time a text may take', () => {
  it('ends what would go on for ever, and what calls itself for ever', () => {
    const forEver = () => {
      for (;;);
    }
    const deep = (): number => deep() + 1
    expect(inTime(forEver, 20)).toBeUndefined()
    expect(inTime(deep)).toBeUndefined()
  })

  it('hands on what was found, and other faults', () => {
    expect(inTime(() => 'found')).toBe('found')
    expect(() =>
      inTime(() => {
        throw new Error('of another kind')
      }),
    ).toThrow('of another kind')
  })
})
