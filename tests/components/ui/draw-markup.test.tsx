/** @jest-environment node */
import { drawMarkup } from '@/components/ui/draw-markup'
import { TextLink } from '@/components/ui/text-link'

it('writes what somebody typed as text, wherever it stands', () => {
  const typed = `"><img src=x onerror=alert(1)> & 'Söner'`
  const html = drawMarkup(
    <li title={typed}>
      {typed}
      <TextLink href={`/arenden/${encodeURIComponent(typed)}`}>{typed}</TextLink>
    </li>,
  )
  expect(html).not.toContain('<img')
  expect(html.match(/</g)).toHaveLength(4)
  expect(html).toContain('title="&quot;&gt;&lt;img')
})

it('draws components, and nothing for nothing', () => {
  const Deep = ({ word }: { word: string }) => <b>{word}</b>
  expect(drawMarkup([null, <Deep key="a" word="kvar" />, false, ' nu'])).toBe('<b>kvar</b> nu')
})
