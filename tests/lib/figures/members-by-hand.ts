import type { Asked, Behind } from '@/lib/figures/figure-members'
import type { CaseKeys } from '@/lib/figures/overview'
import { LEAST_SHOWN, type Members, type Shown } from '@/lib/figures/small-cells'

/** A case as plain loops see it: whose it is, where it stands, and of which figures it is one. */
export type TestMember = CaseKeys & { company: string | number; of: readonly Asked[] }

const membersBy = <Key extends string>(cases: readonly TestMember[], keyOf: (one: TestMember) => Key) => {
  const groups = new Map<Key, TestMember[]>()
  for (const one of cases) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups].map(([, own]): Members & { first: TestMember } => ({
    first: own[0]!,
    cases: own.length,
    companies: [...new Set(own.map(({ company }) => String(company)))].slice(0, LEAST_SHOWN),
  }))
}

/** Who is behind the figures of some cases. */
export function behindByHand(cases: readonly TestMember[]): Behind {
  const keyed = membersBy(cases, (one) => `${one.status} ${one.municipalityCode} ${one.month}`)
  const grouped = membersBy(cases, (one) => [...one.of].sort().join())
  return {
    cases: keyed.map(({ first: { status, municipalityCode, month }, ...members }) => ({ status, municipalityCode, month, ...members })), // prettier-ignore
    groups: grouped.map(({ first, ...members }) => ({ of: first.of, ...members })),
  }
}

/** A number as it is shown, with the cases that it is of. */
export type Told = { name: string; shown: Shown | null | undefined; of: readonly TestMember[] }

const companiesOf = (cases: readonly TestMember[]) => new Set(cases.map(({ company }) => company)).size
const areOfFew = (cases: readonly TestMember[]) => cases.length > 0 && companiesOf(cases) < LEAST_SHOWN

/** What an attacker learns of a few companies: by a number alone, and by what is left of a whole when a part is taken from it. */
export function learntOf(whole: Told | null, part: Told): string[] {
  if (typeof part.shown !== 'number') return []
  const learnt = areOfFew(part.of) ? [`${part.name} ${part.shown}`] : []
  if (part.shown !== part.of.length) learnt.push(`${part.name} is not ${part.shown}`)
  if (whole === null) return learnt
  // Of a whole of a few, that nobody did something is told of each of them.
  const rest = whole.of.filter((one) => !part.of.includes(one))
  const isTold = typeof whole.shown === 'number' || areOfFew(whole.of)
  return isTold && areOfFew(rest) ? [...learnt, `${whole.name} without ${part.name}`] : learnt
}

/** The same of a table: by each of its cells, and by what is left of the sum when all that is shown is taken from it. */
export function learntOfTable(sum: Told, cells: readonly Told[] | null): string[] {
  const learnt = learntOf(null, sum)
  if (!cells) return learnt
  const hidden = cells.filter(({ shown }) => typeof shown !== 'number').flatMap(({ of }) => of)
  const left = typeof sum.shown === 'number' && areOfFew(hidden) ? [`${sum.name} less all that is shown`] : []
  return [...learnt, ...left, ...cells.flatMap((cell) => learntOf(null, cell))]
}
