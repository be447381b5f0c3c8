import { parseMarkdown } from '@/lib/markdown/parse-markdown'
import { writeHtml } from '@/lib/markdown/write-html'

const html = (source: string) => writeHtml(parseMarkdown(source), 'https://upphandling.example')

describe('a text as HTML', () => {
  it('has only what is allowed, with whole addresses', () => {
    expect(html('# Hej\n\n[ut](/stod/ny) & **fet** <script>x</script>')).toBe(
      '<h2>Hej</h2>\n<p><a href="https://upphandling.example/stod/ny">ut</a> &#x26; <strong>fet</strong> x</p>',
    )
    expect(html('![a "b" <c>](/api/images/2f0e7a9c-1111-4222-8333-444455556666)')).toBe(
      '<p><img src="https://upphandling.example/api/images/2f0e7a9c-1111-4222-8333-444455556666" alt="a &#x22;b&#x22; <c>"></p>',
    )
  })

  it('never closes an attribute or an element from within', () => {
    expect(html('[x](https://example.se/?a="><script>alert(1)</script>)')).not.toMatch(/<script|"></)
    expect(html('`</p><script>`')).not.toContain('<script>')
    expect(html('`]]>` [x](https://example.se/?a=]]%3E)')).not.toContain(']]>')
  })

  it('keeps the tick of a task, and which way a column leans', () => {
    expect(html('- [x] klart\n- [ ] kvar')).toBe('<ul>\n<li>☑ klart</li>\n<li>☐ kvar</li>\n</ul>')
    expect(html('| a | b |\n|--:|:-:|\n| 1 | 2 |')).toContain('<td align="right">1</td>')
  })

  it('levels the headings below the page and skips none', () => {
    expect(html('# A\n\n## B\n\n#### C\n\n### D\n\n# E').match(/<h\d/g)).toEqual(['<h2', '<h3', '<h4', '<h4', '<h2'])
    expect(html('### A\n\n##### B').match(/<h\d/g)).toEqual(['<h2', '<h3'])
  })

  it.each([
    ['sv', 'Noter', 'Tillbaka till texten, not 1'],
    ['en', 'Notes', 'Back to the text, note 1'],
  ] as const)('has notes in the language of the text (%s), whose links lead there and back', (language, heading, back) => {
    const drawn = writeHtml(parseMarkdown('# Rubrik\n\nText[^1].\n\n[^1]: Källa', language), 'https://own.test')
    expect(drawn).toContain(`>${heading}</h2>`)
    expect(drawn).toContain(`aria-label="${back}"`)
    const marks = [...drawn.matchAll(/ id="([^"]+)"/g)].map(([, mark]) => mark)
    const leading = [...drawn.matchAll(/ href="#([^"]+)"/g)].map(([, mark]) => mark)
    expect(leading).toHaveLength(2)
    expect(marks).toEqual(expect.arrayContaining(leading))
    const other = writeHtml(parseMarkdown('Annan[^1].\n\n[^1]: Källa', language), 'https://own.test')
    for (const mark of marks) expect(other).not.toContain(`"${mark}"`)
  })

  it('draws no link to a place that is not there', () => {
    expect(html('[upp](#rubrik) [^2]')).toBe('<p><span>upp</span> [^2]</p>')
  })
}) // prettier-ignore
