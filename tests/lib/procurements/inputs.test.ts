import { z } from 'zod'
import { moreProcurementFields, procurementFields } from '@/lib/procurements/inputs'

const more = z.object(moreProcurementFields)
const codes = (schema: z.ZodType, typed: object) =>
  (schema.safeParse(typed).error?.issues ?? []).map(({ message }) => message)

it.each([
  ['90911200', '90911200'],
  ['90911200-8', '90911200'],
  ['', null],
])('the CPV code "%s" is %s', (cpv, read) => {
  expect(more.parse({ cpv }).cpv).toBe(read)
})

it('a CPV code is eight digits', () => {
  expect(codes(more, { cpv: '909112' })).toEqual(['cpv-format'])
})

it.each([
  ['https://example.test/a', []],
  ['http://example.test', []],
  ['', []],
  ['example.test', ['url-format']],
  ['https://example', ['url-format']],
  ['ftp://example.test', ['url-format']],
])('the address of a notice "%s" is refused by %j', (noticeUrl, refused) => {
  const typed = { buyerName: 'Provstads kommun', reference: '', tedNumber: '', lots: '', noticeUrl }
  expect(codes(z.object(procurementFields), typed)).toEqual(refused)
})

it.each([
  ['', []],
  ['123456-2026', []],
  ['https://ted.europa.eu/sv/notice/-/detail/123456-2026', []],
  ['inget nummer', ['ted-number-format']],
])('the TED number "%s" is refused by %j', (tedNumber, refused) => {
  const typed = { buyerName: 'Provstads kommun', reference: '', noticeUrl: '', lots: '', tedNumber }
  expect(codes(z.object(procurementFields), typed)).toEqual(refused)
})
