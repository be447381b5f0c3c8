import { z } from 'zod'
import {
  handed, lineOrNull, listOf, optionalLine, optionalText, readLine, requiredLine, requiredText, seenNumber, shortCode, textOrNull, textSoFar, ticked, wholeNumber,
} from '@/lib/refusals/fields' // prettier-ignore

/** What is read, or by which codes it is refused. */
const of = (schema: z.ZodType, typed: unknown): unknown => {
  const { data, error } = schema.safeParse(typed)
  return error ? error.issues.map(({ message }) => message) : data
}
const TOO_LONG = ['text-too-long']

it.each<[string, z.ZodType, unknown, unknown]>([
  ['a line that must be there', requiredLine('buyer-missing', 5), ' abcde ', 'abcde'],
  ['one that is too long', requiredLine('buyer-missing', 5), 'abcdef', TOO_LONG],
  ['one that is not', requiredLine('buyer-missing', 5), '  ', ['buyer-missing']],
  ['a text that must be there', requiredText('transcript-missing', 5), 'a\n\nb', 'a\n\nb'],
  ['one that is too long', requiredText('transcript-missing', 5), 'a\n\nbcd', TOO_LONG],
  ['one that is not', requiredText('transcript-missing', 5), ' \n ', ['transcript-missing']],
  ['a line that may be there', optionalLine(5), 'abcde', 'abcde'],
  ['one that is too long', optionalLine(5), 'abcdef', TOO_LONG],
  ['one that is not', optionalLine(5), undefined, ''],
  ['a text that may be there', optionalText(5), 'abcde', 'abcde'],
  ['one that is too long', optionalText(5), 'abcdef', TOO_LONG],
  ['a line or nothing', lineOrNull(5), ' ', null],
  ['a line or nothing', lineOrNull(5), 'a', 'a'],
  ['a text or nothing', textOrNull(5), '', null],
  ['a text or nothing', textOrNull(5), 'a', 'a'],
  ['a text that is being written', textSoFar(5, 'text-too-long'), ' abc ', ' abc '],
  ['one that is too long', textSoFar(5, 'text-too-long'), 'abcdef', TOO_LONG],
  ['what the system wrote', handed(5, 'unknown'), 'abcde', 'abcde'],
  ['what is longer than that', handed(5, 'unknown'), 'abcdef', ['unknown']],
  ['what is not there', handed(5, 'unknown'), '', ['unknown']],
  ['no text', handed(5, 'unknown'), undefined, ['unknown']],
])('%s is read', (_, schema, typed, read) => {
  expect(of(schema, typed)).toEqual(read)
})

it.each([
  ['7', 7],
  [' 0 ', 0],
  [30, 30],
  ['', ['number-0-30']],
  [' ', ['number-0-30']],
  ['\u0000', ['number-0-30']],
  [undefined, ['number-0-30']],
  ['31', ['number-0-30']],
  ['-1', ['number-0-30']],
  ['1,5', ['number-0-30']],
  ['1e1', ['number-0-30']],
  ['0x1', ['number-0-30']],
  ['٣', ['number-0-30']],
])('a whole number typed as %p is %p, and what is emptied is not 0', (typed, read) => {
  expect(of(wholeNumber(0, 30, 'number-0-30'), typed)).toEqual(read)
})

it.each(['5000000000', '2147483648', '-1', '1.5', 'x', undefined])('a form was not drawn with %p', (handedBack) => {
  expect(seenNumber().safeParse(handedBack).success).toBe(false)
  expect(seenNumber(1).safeParse('0').success).toBe(false)
  expect(of(seenNumber(), '2147483647')).toBe(2_147_483_647)
})

it.each([
  ['2026-2', true],
  ['a', true],
  ['1-', true],
  ['-1', false],
  ['-', false],
  ['a b', false],
  ['', false],
  ['x'.repeat(41), false],
])('the trail tells the code %p: %p', (code, is) => {
  expect(shortCode(1, 40).test(code)).toBe(is)
})

it.each([
  ['on', true],
  ['yes', true],
  [true, true],
  [undefined, false],
  ['', false],
  ['no', false],
])('a box posted as %p is ticked: %p', (posted, is) => {
  expect(of(ticked, posted)).toBe(is)
})

it.each([
  [undefined, []],
  ['', []],
  [false, []],
  ['a', ['a']],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
])('a field posted as %p is the list %p', (posted, list) => {
  expect(of(listOf(z.string()), posted)).toEqual(list)
})

it('a list ends at fifty', () => {
  expect(
    of(
      listOf(z.string()),
      Array.from({ length: 50 }, () => 'a'),
    ),
  ).toHaveLength(50)
  expect(listOf(z.string()).safeParse(Array.from({ length: 51 }, () => 'a')).success).toBe(false)
})

it('a line is read as what it means, or by what is wrong with it', () => {
  const even = readLine<number>(
    (line) => (Number(line) % 2 ? { fault: 'hours-format' } : { value: Number(line) }),
    'buyer-missing',
  )
  expect(of(even, ' 4 ')).toBe(4)
  expect(of(even, '0')).toBe(0)
  expect(of(even, '3')).toEqual(['hours-format'])
  expect(of(even, '')).toEqual(['buyer-missing'])
})
