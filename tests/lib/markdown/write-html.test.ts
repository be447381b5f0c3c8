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
}) // prettier-ignore
