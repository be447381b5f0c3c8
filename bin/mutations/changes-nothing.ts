/** A rule of a file that may be broken without anybody being able to notice, by what the tool says of it, and why. */
export type Same = { file: string; what: string; why: string }

export const CHANGES_NOTHING: readonly Same[] = [
  {
    file: 'lib/imports/begin-import.ts',
    what: 'AND person_id = ${advisor.personId}::uuid → nothing',
    why: 'the import has been found to be the advisor’s just before, and it never changes hands',
  },
  {
    file: 'lib/time/log-time.ts',
    what: "fault.sqlState === '23514' && fault.constraint?.endsWith('within_cap') → fault.sqlState === '23514'",
    why: 'what has come this far has kept every other CHECK',
  },
]

export const whyTheSame = (file: string, what: string): string | null =>
  CHANGES_NOTHING.find((one) => one.file === file && one.what === what)?.why ?? null
