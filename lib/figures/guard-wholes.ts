import { areFew, together, type Divided, type Shown } from '@/lib/figures/small-cells'

/**
 * How many cases each group has, beside how many of them `said` shows elsewhere: neither those nor the rest of a group may be of
 * a few companies, nor of all that is hidden. As of counts, the smallest of the others are hidden where one would be given away.
 * Null where nothing is left to divide.
 */
export function guardWholes(groups: readonly Divided[], whole: Shown): Shown[] | null {
  if (typeof whole !== 'number') return null
  const sizeOf = ({ said, unsaid }: Divided) => said.cases + unsaid.cases
  const isTelling = ({ said, unsaid }: Divided) => areFew(said) || areFew(unsaid)
  const merged = (some: readonly Divided[]): Divided => ({
    said: together(some.map(({ said }) => said)),
    unsaid: together(some.map(({ unsaid }) => unsaid)),
  })
  let hidden = groups.filter(isTelling)
  while (hidden.length > 0 && hidden.length < groups.length && (hidden.length < 2 || isTelling(merged(hidden)))) {
    // Two that are equally small both go: which of them was chosen would tell of the small one.
    const least = Math.min(...groups.filter((one) => !hidden.includes(one)).map(sizeOf))
    hidden = groups.filter((one) => hidden.includes(one) || sizeOf(one) <= least)
  }
  const shown = groups.map((one) => (hidden.includes(one) ? 'hidden' : sizeOf(one)))
  return hidden.length > 0 && hidden.length === groups.length ? null : shown
}
