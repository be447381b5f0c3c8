import type { z } from 'zod'

/** Bytes: a little more than the longest text that any form takes. */
const LARGEST = 128 * 1024
const MOST_LINES = 4_000
/** Quotes and lists inside each other, on one line: the parser takes a function call for each. */
const DEEPEST = 20
/** The depths of all lines, squared and added: each container of a line is compared with those of the line before. */
const MOST_CONTAINERS = 20_000
/**
 * The marks of each paragraph, squared and added: the parser compares each with all others of its paragraph. One of a
 * thousand marks costs it some 20 ms, one of 27 000 fifteen seconds.
 */
const MOST_COMPARISONS = 2_000_000

const MARK = /[*_~[\]`<@&:|\\]/g
/** Where the parser begins again: an empty line, an item of a list, a row of a table. */
const PARAGRAPHS = /\n(?=[\s>]*\n)|\n(?=\s*(?:[-+*|]|\d+[.)])\s?)/
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/gm
const CONTAINER = />|[-+*]|\d+[.)]/g
const DEEP_INDENT = /^[ \t]{80}[ \t]*(?:[-+*]|\d+[.)])[ \t]/m

/** Whether a text can be read as Markdown in a moment, told by counting its marks. */
export function isWithinBudget(source: string): boolean {
  return isSmall(source) && isShallow(source) && isLight(source)
}

/** Refusal `text-too-tangled`. */
export function drawable<T extends z.ZodType<string | null>>(text: T) {
  return text.refine((source) => source === null || isWithinBudget(source), 'text-too-tangled')
}

function isSmall(source: string): boolean {
  return new TextEncoder().encode(source).length <= LARGEST && source.split('\n').length <= MOST_LINES
}

function isShallow(source: string): boolean {
  const depths = (source.match(CONTAINERS) ?? []).map((line) => (line.match(CONTAINER) ?? []).length)
  return !DEEP_INDENT.test(source) && Math.max(0, ...depths) <= DEEPEST && squares(depths) <= MOST_CONTAINERS
}

function isLight(source: string): boolean {
  const marks = source.split(PARAGRAPHS).map((paragraph) => (paragraph.match(MARK) ?? []).length)
  return squares(marks) <= MOST_COMPARISONS
}

function squares(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count * count, 0)
}
