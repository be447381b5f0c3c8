/** Fewer than this and somebody might be recognised. */
export const LEAST_SHOWN = 5

/** What may be shown of a number: itself, that it is few, or nothing, where it is few or would give a few away. */
export type Shown = number | 'few' | 'hidden'
/** `behind`: how many cases or companies the number is about; for a count, the number itself. */
export type Cell = { value: number; behind: number }
/** A table and its sum. Without `cells` it is not divided at all. */
export type Guarded = { cells: readonly Shown[] | null; sum: Shown }

const isFew = (behind: number) => behind > 0 && behind < LEAST_SHOWN

export function shownOf({ value, behind }: Cell): Shown {
  return isFew(behind) ? 'few' : value
}

/** How many people there are, by the companies they are of: five people of one company are one company's. */
export function shownPeople({ value, behind }: Cell): Shown {
  if (!isFew(behind)) return value
  return isFew(value) ? 'few' : 'hidden'
}

/**
 * Counts whose sum is known. Those from one to four are not shown. Where the sum and the others would give one of them,
 * or some of them together, away, the smallest of the others is hidden too and all that is hidden gets one mark: which is
 * which cannot be told, for any of them might be the small one. With no other to hide, the table is not divided.
 */
export function guardCounts(counts: readonly number[]): Guarded {
  return guardCells(
    counts.map((value) => ({ value, behind: value })),
    areSafeAlone,
  )
}

/** Amounts by the companies behind them. A sum of what a few have is theirs alone, so another is always hidden too. */
export function guardAmounts(cells: readonly Cell[]): Guarded {
  return guardCells(cells, () => false)
}

/**
 * A count that stands beside the whole it is a part of, as that is shown: neither it nor the rest may be few, and what is
 * hidden says nothing of which.
 */
export function guardPart(part: number, whole: Shown): Shown {
  if (part === 0) return 0
  if (typeof whole !== 'number') return 'hidden'
  if (!isFew(part) && !isFew(whole - part)) return part
  return isFew(part) && whole >= 2 * LEAST_SHOWN - 1 ? 'few' : 'hidden'
}

/** How much a figure has changed between two that share no case; null where either is not shown, or it would show the other. */
export function changeOf(now: Shown | null, before: Shown | null): number | null {
  return typeof now === 'number' && typeof before === 'number' ? now - before : null
}

/** The whole that two parts make, where both are shown. */
export function wholeOf(one: Shown | undefined, other: Shown | undefined): Shown {
  return typeof one === 'number' && typeof other === 'number' ? one + other : 'hidden'
}

/** A whole that is few is not divided either: that all of a few are in one state would reveal each of them. */
function guardCells(cells: readonly Cell[], safeAlone: (few: readonly number[]) => boolean): Guarded {
  const sum = shownOf({ value: sumOf(cells.map(({ value }) => value)), behind: sumOf(cells.map((one) => one.behind)) })
  if (sum === 'few') return { cells: null, sum }
  const few = cells.map(({ behind }) => behind).filter(isFew)
  const many = cells.map(({ behind }) => behind).filter((behind) => behind >= LEAST_SHOWN)
  if (few.length === 0 || (many.length > 0 && safeAlone(few))) return { cells: cells.map(shownOf), sum }
  // All as large as few can be: "not divided" would tell it, hidden cells might as well be larger and smaller.
  const areFull = few.length === cells.length && few.every((behind) => behind === LEAST_SHOWN - 1)
  if (many.length === 0) return { cells: areFull ? cells.map(() => 'hidden') : null, sum }
  const smallest = Math.min(...many)
  // Two that are equally small are both hidden: which of them was chosen would tell where the small one stands.
  const isHidden = ({ behind }: Cell) => behind > 0 && behind <= smallest
  return { cells: cells.map((cell) => (isHidden(cell) ? 'hidden' : cell.value)), sum }
}

/** Together they are many, and their sum leaves each of them more than one possibility. */
function areSafeAlone(few: readonly number[]): boolean {
  const sum = sumOf(few)
  return sum >= LEAST_SHOWN && sum > few.length && sum < few.length * (LEAST_SHOWN - 1)
}

/** So many cases, and the companies behind them: all of a few, and of many at least as many as are not few. */
export type Members = { cases: number; companies: readonly string[] }
/** A group of cases, divided by whether something was said in them. */
export type Divided = { said: Members; unsaid: Members }

/** The members of all groups, of which each company counts once. */
export function together(groups: readonly Members[]): Members {
  const companies = new Set(groups.flatMap((one) => one.companies))
  return { cases: sumOf(groups.map(({ cases }) => cases)), companies: [...companies] }
}

export function areFew({ companies }: Members): boolean {
  return isFew(companies.length)
}

/**
 * Groups of cases that few companies are behind are put together as the rest, with the smallest of the others where the
 * rest would be of a few too, or be one group alone. Null where nothing but the rest is left.
 */
export function foldFew<Group extends { all: Members }>(groups: readonly Group[]): Folded<Group> | null {
  const rest = groups.filter(({ all }) => areFew(all))
  const own = groups.filter(({ all }) => !areFew(all)).sort((one, other) => other.all.cases - one.all.cases)
  while (rest.length > 0 && own.length > 0 && (rest.length < 2 || areFew(together(rest.map(({ all }) => all))))) {
    const least = own.at(-1)?.all.cases
    // Two that are equally small both go: which of them was chosen would tell of the small one.
    while (own.at(-1)?.all.cases === least) rest.push(...own.splice(-1))
  }
  return own.length === 0 ? null : { own, rest }
}

type Folded<Group> = { own: Group[]; rest: Group[] }

/** In how many cases of a whole something was said: neither those nor the rest may be of a few companies. */
export function guardSaid({ said, unsaid }: Divided): Shown {
  if (said.cases === 0) return 0
  if (!areFew(said) && !areFew(unsaid)) return said.cases
  // Of a smaller whole "few" would be one number alone.
  const isOpen = said.cases + unsaid.cases >= 2 * LEAST_SHOWN - 1
  return said.cases < LEAST_SHOWN && isOpen && unsaid.companies.length >= LEAST_SHOWN ? 'few' : 'hidden'
}

/**
 * The same beside the whole as that is shown, which is hidden where another table would give it away. Not even that
 * nobody said it is told of a whole that is few: it would be told of each of them.
 */
export function guardSaidOf(divided: Divided, whole: Shown): Shown {
  return whole === divided.said.cases + divided.unsaid.cases ? guardSaid(divided) : 'hidden'
}

/** How many cases there are, where they are not of a few companies; that they are few only where the cases are. */
export function shownCases(members: Members): Shown {
  if (!areFew(members)) return members.cases
  return isFew(members.cases) ? 'few' : 'hidden'
}

/**
 * Numbers of cases whose sum is known, by the companies behind them: five cases of one company are one company's. As of
 * counts, those of a few are not shown, and where the others would give them away the smallest of those neither. The one
 * at `kept`, which another page shows too, is hidden last.
 */
export function guardMembers(cells: readonly Members[], kept = -1): Guarded {
  const whole = together(cells)
  const sum = shownCases(whole)
  const few = cells.filter(areFew)
  if (areFew(whole)) return { cells: null, sum }
  if (few.length === 0) return { cells: cells.map(({ cases }) => cases), sum }
  const sizes = few.map(({ cases }) => cases)
  const many = cells.filter((one) => one.cases > 0 && !areFew(one))
  if (many.length === 0) {
    const areFull = few.length === cells.length && sizes.every((cases) => cases === LEAST_SHOWN - 1)
    return { cells: areFull ? cells.map(() => 'hidden') : null, sum }
  }
  if (sizes.every(isFew) && areSafeAlone(sizes) && !areFew(together(few))) return { cells: cells.map(shownCases), sum }
  const others = many.filter((one) => one !== cells[kept])
  const smallest = Math.min(...(others.length > 0 ? others : many).map(({ cases }) => cases))
  const isHidden = (cell: Members) =>
    areFew(cell) || (cell.cases > 0 && cell.cases <= smallest && !(cell === cells[kept] && others.length > 0))
  return { cells: cells.map((cell) => (isHidden(cell) ? 'hidden' : cell.cases)), sum }
}

/**
 * The same for each group, none of them of a few companies and each shown with its size, that together are a `whole`. What is
 * hidden is of two groups or more, and neither what was said in them nor what was not is of a few: each then might be
 * any of at least five numbers. Which groups are hidden beside those that must be goes by their sizes, which are known.
 */
export function guardAllSaid(groups: readonly Divided[], whole: Shown): Shown[] {
  if (typeof whole !== 'number') return groups.map(() => 'hidden')
  const sizeOf = ({ said, unsaid }: Divided) => said.cases + unsaid.cases
  const hidden = new Set(groups.filter(({ said, unsaid }) => areFew(said) || areFew(unsaid)))
  const others = groups.filter((one) => !hidden.has(one)).sort((one, other) => sizeOf(one) - sizeOf(other))
  const isTelling = () => {
    const all = [...hidden]
    return hidden.size < 2 || areFew(together(all.map(({ said }) => said))) || areFew(together(all.map(({ unsaid }) => unsaid))) // prettier-ignore
  }
  while (hidden.size > 0 && isTelling()) {
    const next = others.shift()
    if (!next) return groups.map(() => 'hidden')
    hidden.add(next)
  }
  return groups.map((one) => (hidden.has(one) ? 'hidden' : one.said.cases))
}

/** A number for everyone to read: rounded down to so many, so that no two of them tell of a few. Null for a few. */
export function atLeast({ companies }: { companies: number }): number | null {
  return companies < LEAST_SHOWN ? null : companies - (companies % LEAST_SHOWN)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
