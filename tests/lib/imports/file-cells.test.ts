import { strToU8, unzipSync, zipSync } from 'fflate'
import { fileCells } from '@/lib/imports/file-cells'
import { MOST_LINES } from '@/lib/imports/import-limits'
import { excelFile } from '@/lib/lists/excel-file'
import type { SheetCell } from '@/lib/lists/sheet'
import { refused } from '@/tests/support/refused'

const text = (words: string) => new TextEncoder().encode(words)
const COLUMNS = ['Dag', 'Ärende', 'Tid'].map((heading) => ({ heading, width: 10 }))
const book = async (rows: SheetCell[][] = [[new Date('2026-11-22'), 'UA-2026-0142', 90]]) =>
  new Uint8Array(await excelFile({ columns: COLUMNS, rows }))

/** A workbook whose first sheet holds this instead. */
async function withSheet(data: string, rows?: SheetCell[][]) {
  const parts = unzipSync(await book(rows))
  const name = Object.keys(parts).find((one) => /worksheets\/.*\.xml$/.test(one)) ?? ''
  const start = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
  return zipSync({ ...parts, [name]: strToU8(`${start}${data}</sheetData></worksheet>`) })
}

describe('texts', () => {
  const rows = [
    ['Dag', 'Ärende', 'Anteckning'],
    ['2026-11-22', 'UA-2026-0142', 'Möte; om "kraven"\nigen'],
  ]
  const plain = 'Dag;Ärende;Anteckning\r\n2026-11-22;UA-2026-0142;"Möte; om ""kraven""\nigen"\r\n'
  const utf16 = (little: boolean, mark: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + plain, 'utf16le')
    return new Uint8Array(little ? bytes : bytes.swap16())
  }
  it.each([
    ['UTF-8', text(plain)],
    ['UTF-8 with its mark', text(`\ufeff${plain}`)],
    ['UTF-16', utf16(true, true)],
    ['UTF-16, the other way round', utf16(false, true)],
    ['UTF-16 without a mark', utf16(true, false)],
    ['UTF-16 without a mark, the other way round', utf16(false, false)],
    ['Windows-1252', new Uint8Array(Buffer.from(plain, 'latin1'))],
  ])('%s', async (_, bytes) => {
    expect(await fileCells(bytes)).toEqual(rows)
  })

  it.each([',', ';', '\t'])('separated by %j', async (sign) => {
    expect(await fileCells(text(`Dag${sign}"A${sign}B"${sign}Tid\n1${sign}2${sign}3`))).toEqual([
      ['Dag', `A${sign}B`, 'Tid'],
      ['1', '2', '3'],
    ])
  })

  it('one line longer than another is read as it is', async () => {
    expect(await fileCells(text('a;b\n1;2;3\n4'))).toEqual([['a', 'b'], ['1', '2', '3'], ['4']])
  })

  it.each([
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 1, 2, 3, 4, 5, 6])],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ])('is no sheet: %s', async (_, bytes) => {
    await refused(() => fileCells(bytes), 'import-unreadable')
  })

  it.each([
    ['a note without end', `Dag;Anteckning\n2026-11-22;${'x'.repeat(200_000)}\n`],
    ['a quote that never ends', `"${'x'.repeat(200_000)}`],
  ])('has a row longer than any: %s', async (_, words) => {
    await refused(() => fileCells(text(words)), 'import-row-too-long')
  })

  it('has no more lines than are read', async () => {
    await refused(() => fileCells(text('a;b\n'.repeat(MOST_LINES + 1))), 'import-too-many-rows')
  })
})

describe('workbooks', () => {
  it('reads texts, numbers and days, and of formulas the value that was kept', async () => {
    expect(await fileCells(await book())).toEqual([
      ['Dag', 'Ärende', 'Tid'],
      [new Date('2026-11-22'), 'UA-2026-0142', 90],
    ])
    const formula = '<row r="1"><c r="A1"><f>WEBSERVICE("http://127.0.0.1/")</f><v>7</v></c></row>'
    expect(await fileCells(await withSheet(formula))).toEqual([[7]])
    const text = '<row r="1"><c r="A1" t="inlineStr"><is><t>=1+1</t></is></c></row>'
    expect(await fileCells(await withSheet(text))).toEqual([['=1+1']])
  })

  it.each(['date1904="1"', 'showObjects="all" date1904="true"', "date1904 = '1'"])(
    'counts days from 1904 where it says so: %s',
    async (says) => {
      const parts = unzipSync(await book([[new Date('2022-11-21'), 'UA-2026-0142', 90], [new Date(Date.UTC(1899, 11, 30, 1, 30)), '', 0]])) // prettier-ignore
      const told = (text: string) => zipSync({ ...parts, 'xl/workbook.xml': strToU8(text) })
      const text = new TextDecoder().decode(parts['xl/workbook.xml'])
      expect(text).toContain('<sheets>')
      const [, day, length] = await fileCells(told(text.replace('<sheets>', `<workbookPr ${says}/><sheets>`)))
      expect(day?.[0]).toEqual(new Date('2026-11-22'))
      expect(length?.[0]).toEqual(new Date(Date.UTC(1899, 11, 30, 1, 30)))
    },
  )

  it.each([
    ['an old one, or one with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a package of something else', zipSync({ 'a.txt': strToU8('hej') })],
    ['half of one', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).subarray(0, 40)],
    ['nothing but its first signs', new Uint8Array([0x50, 0x4b])],
    ['one without sheets', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
  ])('cannot be read: %s', async (_, bytes) => {
    await refused(() => fileCells(bytes), 'import-unreadable')
  })

  it('has no macros', async () => {
    const parts = unzipSync(await book())
    await refused(() => fileCells(zipSync({ ...parts, 'xl/vbaProject.bin': strToU8('x') })), 'import-macros')
  })

  it('unpacks to no more than we take, told before it is unpacked', async () => {
    const parts = unzipSync(await book())
    const bomb = zipSync({ ...parts, 'xl/worksheets/sheet9.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 1 })
    expect(bomb.length).toBeLessThan(1_000_000)
    await refused(() => fileCells(bomb), 'import-too-large')
  })

  it('unpacks to no more than it says, whatever it says', async () => {
    const parts = unzipSync(await book())
    const lying = zipSync({ ...parts, 'xl/worksheets/sheet9.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 1 })
    const name = Buffer.from('xl/worksheets/sheet9.xml')
    // Where it stands in the list at the end, 46 bytes into its entry, which begins with its sizes 20 bytes in.
    const entry = Buffer.from(lying.buffer, lying.byteOffset).lastIndexOf(name) - 46
    new DataView(lying.buffer, lying.byteOffset).setUint32(entry + 24, 100, true)
    const before = process.memoryUsage().arrayBuffers
    await fileCells(lying).catch(() => undefined)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024)
  })

  const many = (tag: string, times: number) => `<a>${tag.repeat(times)}</a>`
  const row = (inside: string) => `<worksheet><sheetData><row r="1">${inside}</row></sheetData></worksheet>`
  it.each([
    ['more texts', 'xl/sharedStrings.xml', many('<si><t>a</t></si>', 400_000)],
    ['more cells', 'xl/worksheets/sheet1.xml', row('<c r="A1"/>'.repeat(1_500_001))],
    ['more attributes', 'xl/worksheets/sheet1.xml', row(`<c r="A1" ${'a="" '.repeat(900)}/>`.repeat(6_000))],
    ['a longer tag', 'xl/worksheets/sheet1.xml', row(`<c r="A1" ${'a=">" b="<" '.repeat(500)}/>`)],
    ['a longer text', 'xl/worksheets/sheet1.xml', row(`<c r="A1"><v>${'1'.repeat(300_000)}</v></c>`)],
    ['a longer remark', 'xl/worksheets/sheet1.xml', row(`<!--${'x'.repeat(300_000)}-->`)],
    ['more sheets', 'xl/workbook.xml', many('<sheet name="a"/>', 100_001)],
    ['more styles', 'xl/styles.xml', many('<xf/>', 100_001)],
    ['more ties', 'xl/_rels/workbook.xml.rels', many('<Relationship Id="a"/>', 100_001)],
  ])('is not read where it has %s than any sheet', async (_, name, part) => {
    const parts = { ...unzipSync(await book()), [name]: strToU8(part) }
    await refused(() => fileCells(zipSync(parts, { level: 1 })), 'import-too-large')
  })

  it('is read whole where it is as large as one may be', async () => {
    const cells = Array.from({ length: 30 }, (__, at) => `text ${at} & mer`)
    const cols = cells.map((heading) => ({ heading, width: 10 }))
    const large = await excelFile({ columns: cols, rows: Array.from({ length: 9_999 }, () => cells) })
    expect(await fileCells(new Uint8Array(large))).toHaveLength(10_000)
  })

  it.each([
    ['a row far down', '<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>', 'import-too-many-rows'],
    ['a cell far down', '<row><c r="A999999"><v>1</v></c></row>', 'import-too-many-rows'],
    ['a row of another kind of number', '<row r="Infinity"><c r="A1"><v>1</v></c></row>', 'import-too-many-rows'],
    ['a cell far out', '<row r="1"><c r="XFD1"><v>1</v></c></row>', 'import-unreadable'],
    ['a cell further out than there are', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>', 'import-unreadable'],
    [
      'a place written in entities',
      '<row r="1"><c r="&#90;&#90;&#90;&#90;&#90;1"><v>1</v></c></row>',
      'import-unreadable',
    ],
    ['another prefix', '<x:row r="4000000000"/>', 'import-too-many-rows'],
    ['rows without end', '<row/>'.repeat(MOST_LINES + 1), 'import-too-many-rows'],
    ['rows that are not in order', '<row r="2"/><row r="1"/>', 'import-unreadable'],
    ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>99</v></c></row>', 'import-unreadable'],
  ] as const)('makes no more cells than are read: %s', async (_, data, code) => {
    await refused(async () => fileCells(await withSheet(data)), code)
  })
})
