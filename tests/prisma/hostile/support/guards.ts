import { readChecks } from '@/tests/prisma/support/check-lists'
import { asSuperuser } from '@/tests/support/database'
import { ROWS } from '../rows-of-tables'
import { ADVISORS } from '../triggers/advisors'
import { ROLES } from '../triggers/roles'
import { CAPABILITIES } from '../triggers/capabilities'
import { OF_CASES } from '../triggers/cases'
import { OF_CONFLICTS } from '../triggers/conflicts'
import { HANDS } from '../triggers/hands'
import { EXERCISES } from '../triggers/exercises'
import { OF_HOURS } from '../triggers/hours'
import { OF_MEETINGS } from '../triggers/meetings'
import { OF_PUBLIC } from '../triggers/public'
import { checksThatAreNot, mutantsOfChecks, rowsAtTheEnds } from './checks'
import { mutantsOfExclusions, readExclusions } from './exclusions'
import type { Triggers } from './hostile'
import { mutantsOfPolicies, readPolicies } from './policies'
import { mutantsOfRowSecurity, readRowSecurity } from './row-security'
import type { Mutant } from './prove'
import { mutantsOfReferences, readReferences } from './references'
import { readRows } from './rows'
import { mutantsOfGuarded, mutantsOfKept, mutantsOfTriggers, readTriggers } from './triggers'
import { mutantsOfIndexes, readUniqueIndexes } from './unique'
import { WITHOUT_A_RULE } from '../without-a-rule'

const WRITTEN = [
  ADVISORS,
  CAPABILITIES,
  EXERCISES,
  OF_CASES,
  OF_CONFLICTS,
  HANDS,
  OF_HOURS,
  OF_MEETINGS,
  OF_PUBLIC,
  ROLES,
]

export type Guards = {
  /** Everything in the database that could refuse a statement or answer one otherwise. */
  names: string[]
  mutants: Mutant[]
  rightRows: { guard: string; row: string }[]
  /** What is declared of a guard that the database does not have. */
  ofNothing: string[]
}

/** The guards as they stand in the database, and what is declared of them. */
export async function readGuards(): Promise<Guards> {
  const rows = await readRows(ROWS)
  const [checks, indexes, exclusions, references] = [
    ...[await readChecks(), await readUniqueIndexes()],
    ...[await readExclusions(), await readReferences()],
  ] as const
  const [triggers, policies, secured] = [await readTriggers(), await readPolicies(), await readRowSecurity()]
  const written: Triggers = Object.fromEntries(
    [...new Set(WRITTEN.flatMap((one) => Object.keys(one)))].map((table) => [
      table,
      Object.assign({}, ...WRITTEN.map((one) => one[table] ?? {})) as Triggers[string],
    ]),
  )
  const named = (kind: string, all: readonly { table: string; name: string }[]) =>
    all.map(({ table, name }) => `${kind} ${table}.${name}`)
  return {
    names: [
      ...[...named('check', checks), ...named('unique', indexes), ...named('exclusion', exclusions)],
      ...[...named('reference', references), ...named('trigger', triggers), ...named('policy', policies)],
      ...named('row security', secured),
    ],
    mutants: [
      ...[
        ...mutantsOfChecks(checks, rows),
        ...mutantsOfIndexes(indexes, rows),
        ...mutantsOfExclusions(exclusions, rows),
      ],
      ...[...mutantsOfReferences(references, rows), ...mutantsOfKept(triggers, rows)],
      ...[...mutantsOfGuarded(triggers, rows), ...mutantsOfTriggers(triggers, written, rows)],
      ...[...mutantsOfPolicies(policies, rows), ...mutantsOfRowSecurity(secured, rows)],
    ].filter(({ guard }) => !(guard in WITHOUT_A_RULE)),
    rightRows: rowsAtTheEnds(checks, rows),
    ofNothing: checksThatAreNot(checks),
  }
}

/** So that each guard can be met alone: no trigger and no foreign key of any table is on. */
export async function standAlone(): Promise<void> {
  const tables = await asSuperuser<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
  )
  await asSuperuser(tables.map(({ name }) => `alter table ${name} disable trigger all`).join(';'))
}
