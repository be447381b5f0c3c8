import type { Role } from '@/lib/actors/actor'
import type { SubjectKind } from '@/lib/audit/audit-events'

type FactName = 'id' | 'ids' | 'code' | 'codes' | 'day' | 'instant' | 'number' | 'short-hash'

/**
 * How a fact looks in the trail. With `?` it may be null, with `~` it may be left out. A code that stands in no row is one
 * of the words in brackets.
 */
export type FactForm = `${FactName | `${'code' | 'codes'}(${string})`}${'' | '?' | '~' | '?~'}`

type Base<F> = F extends number
  ? 'number'
  : F extends readonly string[]
    ? 'ids' | 'codes' | `codes(${string})`
    : 'id' | 'code' | `code(${string})` | 'day' | 'instant' | 'short-hash'
type Fitting<F> = `${Base<NonNullable<F>>}${null extends F ? '?' : ''}${undefined extends F ? '~' : ''}`

type Names = Readonly<Record<string, string>>
type More = {
  /**
   * What must stand in a part of the row: one of these words (`a|b`), '' nothing, '*' something, '<today' a day that is
   * over, '<7 days' a time that was so long ago, '@fact' what the event says, '=part' what stands in another part of it.
   */
  readonly holds?: Names
  /** Without this change the event is not what it says. */
  readonly must?: true
  /** Columns that may name somebody else than who acts as having done it. */
  readonly others?: readonly string[]
}

/**
 * A change that an event may tell of: of these `parts` of a row (columns; '+' that it came, '-' that it went), where what
 * `names` says of the event equals what stands in that part of the row. Besides its facts an event is known by its
 * `subject`, `company`, `actor`, `role` and `status`; `=word` is that word itself, `fact>table.column` what stands in the
 * row that a fact refers to. A part of a row is a column as it is or, with `was.`, as it was; the database's `row_part`
 * tells the other ways to say it. '#' is how many such rows there are, '~' which of their columns
 * changed, in the names of the code.
 */
export type Told = More & {
  readonly table: string
  readonly op: 'INSERT' | 'UPDATE' | 'DELETE'
  readonly parts: readonly string[]
  readonly names: Names
}

export type EventForm<Facts> = {
  readonly subjects: readonly SubjectKind[]
  /** In which roles somebody may say it; a visitor may be known by name, the system is nobody. */
  readonly roles: readonly (Role | 'visitor' | 'system')[]
  /** Whose trail it belongs to. */
  readonly stream: 'company' | 'system'
  readonly facts: { readonly [Name in keyof Facts]-?: Fitting<Facts[Name]> }
  /** One of these it must tell of. */
  readonly tells: readonly Told[]
  /** What changes together with it, and is told by it too. */
  readonly besides?: readonly Told[]
  /** Facts that stand in a row of which it changes nothing. */
  readonly ties?: { readonly [Name in keyof Facts | 'subject']?: string }
  /** It may tell what another event of the same transaction has told. */
  readonly again?: true
  /** It changes no row that the trail holds, and stands without one. */
  readonly alone?: true
}

export type EventForms<Events> = { readonly [Type in keyof Events]: EventForm<Events[Type]> }

/** Whoever is signed in, whatever they may act as. */
export const SIGNED_IN = [
  ...(['advisor', 'project-lead', 'auditor', 'editor', 'buyer-advisor', 'steering-member', 'partner'] as const),
  ...(['company-contact', 'visitor'] as const),
] as const

export const inserts = (table: string, names: Names, more: More = {}): Told => ({
  ...{ table, op: 'INSERT', parts: ['+'], names, ...more },
})
export const deletes = (table: string, names: Names, more: More = {}): Told => ({
  ...{ table, op: 'DELETE', parts: ['-'], names, ...more },
})
export const updates = (table: string, columns: string, names: Names, more: More = {}): Told => ({
  ...{ table, op: 'UPDATE', parts: columns.split(' '), names, ...more },
})
