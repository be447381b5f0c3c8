import { eformsNotice } from '@/lib/eforms/eforms-notice'
import { xmlTree } from '@/lib/eforms/xml-tree'
import { eformsSample } from '@/tests/support/eforms-sample'

const refused = (xml: string) => {
  try {
    eformsNotice(xml)
  } catch (error) {
    return (error as { code?: string }).code
  }
  return undefined
}

describe('hostile files', () => {
  it('entities that grow without end are refused at the declaration, and so are those that read files', () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
    expect(refused(`<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "ha">${laughs}]><l>&l9;</l>`)).toBe('notice-doctype')
    expect(refused('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>')).toBe('notice-doctype')
    expect(refused('<!DOCTYPE x SYSTEM "https://example.org/x.dtd"><x/>')).toBe('notice-doctype')
    expect(refused('<x>&undeclared;</x>')).toBe('notice-not-xml')
  })

  it('what is nested or spread without end is refused, soon', () => {
    expect(refused(`${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`)).toBe('notice-too-deep')
    expect(refused(`<a>${'<b/>'.repeat(200_000)}</a>`)).toBe('notice-too-deep')
  })

  it.each([
    '',
    '   ',
    'not xml',
    '<a>',
    '<a></b>',
    '<a><b></a></b>',
    '<a/><b/>',
    '<a b=1/>',
    '<p:a/>',
    '<a>\u0001</a>',
    '{"a":1}',
  ])('%j is no XML', (xml) => {
    expect(refused(xml)).toBe('notice-not-xml')
  })

  it('a notice that is cut off is none', () => {
    expect(refused(eformsSample('cn_24_open').slice(0, 20_000))).toBe('notice-not-xml')
  })

  it.each([
    ['<!doctype html><html><body>TED</body></html>', 'notice-web-page'],
    ['<html lang="sv"><p>Annons</p></html>', 'notice-web-page'],
    ['<TED_EXPORT xmlns="http://publications.europa.eu/resource/schema/ted/R2.0.9/publication"/>', 'notice-old-form'],
    ['<TED_EXPORT/>', 'notice-old-form'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'notice-not-eforms'],
    ['<ContractNotice/>', 'notice-not-eforms'],
  ])('%s: %s', (xml, code) => {
    expect(refused(xml)).toBe(code)
  })

  it.each([
    ['can-modif', 'cont-modif', 'notice-other-kind'],
    ['pmc', 'consultation', 'notice-planning'],
    ['brin-ecs', 'bri', 'notice-other-kind'],
  ])('a notice of the type %s is refused: %s', (code, list, expected) => {
    expect(
      refused(eformsSample('cn_24_minimal', ['listName="competition">cn-standard', `listName="${list}">${code}`])),
    ).toBe(expected)
  })

  it('a name such as __proto__ is a name like others', () => {
    const { children } = xmlTree('<a><__proto__ constructor="1">x</__proto__></a>')
    expect(children[0]).toMatchObject({ name: '{}__proto__', text: 'x', attributes: { constructor: '1' } })
  })
})

it('comments, instructions and CDATA are read as XML has them', () => {
  const odd = '<?odd <x>?><!-- <cbc:Name/> --><cbc:Name languageID="ENG"><![CDATA[A & B <c>]]></cbc:Name>'
  const notice = eformsNotice(
    eformsSample('cn_24_minimal', [/<cbc:Name languageID="ENG">Provision[^<]*<\/cbc:Name>/g, odd]),
  )
  expect(notice.title).toBe('A & B <c>')
})
