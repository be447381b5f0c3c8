import type { SubjectKind } from '@/lib/audit/audit-events'

type FactName = 'id' | 'ids' | 'code' | 'codes' | 'day' | 'instant' | 'number'

/** How a fact looks in the trail. With `?` it may be null, with `~` it may be left out. */
export type FactForm = `${FactName}${'' | '?' | '~' | '?~'}`

type Base<F> = F extends number
  ? 'number'
  : F extends readonly string[]
    ? 'ids' | 'codes'
    : 'id' | 'code' | 'day' | 'instant'
type Fitting<F> = `${Base<NonNullable<F>>}${null extends F ? '?' : ''}${undefined extends F ? '~' : ''}`

/**
 * A change that an event may tell of: of these `parts` of a row (columns; '+' that it came, '-' that it went), where what
 * `names` says of the event equals what stands in that column of the row. Besides its facts an event is known by its
 * `subject`, `company`, `actor` and `status`; `=word` is that word itself, and with a `-` before the column it is the
 * column's opposite.
 */
export type Told = {
  readonly table: string
  readonly op: 'INSERT' | 'UPDATE' | 'DELETE'
  readonly parts: readonly string[]
  readonly names: Readonly<Record<string, string>>
}

export type EventForm<Facts> = {
  readonly subjects: readonly SubjectKind[]
  /** Whose trail it belongs to. */
  readonly stream: 'company' | 'system'
  readonly facts: { readonly [Name in keyof Facts]-?: Fitting<Facts[Name]> }
  /** One of these it must tell of. */
  readonly tells: readonly Told[]
  /** What changes together with it, and is told by it too. */
  readonly besides?: readonly Told[]
  /** It changes no row that the trail holds, and stands without one. */
  readonly alone?: true
}

export type EventForms<Events> = { readonly [Type in keyof Events]: EventForm<Events[Type]> }

type Names = Readonly<Record<string, string>>

export const inserts = (table: string, names: Names): Told => ({ table, op: 'INSERT', parts: ['+'], names })
export const deletes = (table: string, names: Names): Told => ({ table, op: 'DELETE', parts: ['-'], names })
export const updates = (table: string, columns: string, names: Names): Told => ({
  ...{ table, op: 'UPDATE', parts: columns.split(' '), names },
})
