/** What a round may be to reach: only what there is a figure of. */
export const TARGET_NAMES = [
  'cases', 'helped', 'minutes', 'bids', 'firstBids', 'won', 'trainings', 'participants', 'satisfactionTenths',
] as const // prettier-ignore
export type TargetName = (typeof TARGET_NAMES)[number]

/** Null where there is no target. `endsOn` is the day the round is meant to end. */
export type Targets = { [Name in TargetName]: number | null } & { endsOn: string | null }

/** As they were set the `no`th time. */
export type SetTargets = Targets & { no: number; setAt: Date }

export type ChosenTargets = { [Name in keyof Targets]?: Targets[Name] }

/** With null for each that was not chosen. */
export function wholeTargets(chosen: ChosenTargets): Targets {
  const named = TARGET_NAMES.map((name) => [name, chosen[name] ?? null])
  return { ...(Object.fromEntries(named) as Omit<Targets, 'endsOn'>), endsOn: chosen.endsOn ?? null }
}

export function hasTargets(targets: Targets): boolean {
  return Object.values(targets).some((one) => one !== null)
}

/** Which of them differ between two settings. */
export function changedTargets(one: Targets, other: Targets): (keyof Targets)[] {
  return ([...TARGET_NAMES, 'endsOn'] as const).filter((name) => one[name] !== other[name])
}
