import { z } from 'zod'
import { handed } from '@/lib/refusals/fields'
import { LONGEST_ENTRY_MINUTES } from '@/lib/calendar/minutes'
import { DAY_ORDERS } from '@/lib/imports/codes'
import { LARGEST_FILE, MOST_ROWS } from '@/lib/imports/import-limits'
import { LOCALES } from '@/lib/i18n/pathnames'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { EARLY_REASONS, LATE_REASONS } from '@/lib/time/codes'

/** What stands beside the file in the form that sends it. */
export const importFileInput = z.object({
  locale: z.enum(LOCALES).catch('sv'),
  file: z
    .instanceof(Blob, { message: 'import-file-missing' })
    .refine(({ size }) => size > 0, 'import-file-empty')
    .refine(({ size }) => size <= LARGEST_FILE, 'import-too-large'),
})

const orNull = <T extends readonly string[]>(codes: T) =>
  z.preprocess((value) => value || null, z.enum(codes).nullable().default(null))

/** What a file does not say of its rows, and its advisor does. */
export const toldOfFile = z.object({
  dayOrder: orNull(DAY_ORDERS),
  activity: orNull(ACTIVITIES),
  lateReason: orNull(LATE_REASONS),
  earlyReason: orNull(EARLY_REASONS),
})
export type ToldOfFile = z.output<typeof toldOfFile>

const id = handed(36, 'import-not-found').pipe(z.uuid('import-not-found'))

export const completeImportInput = toldOfFile.extend({ id })
export type CompleteImportInput = z.output<typeof completeImportInput>

export const discardImportInput = z.object({ id })
export type DiscardImportInput = z.output<typeof discardImportInput>

const count = (most: number) => z.coerce.number().int().min(0).max(most)

/** A row as it was shown: where it stands in the file, and how many of its minutes pass the cap. */
const shownRow = handed(12, 'unknown').transform((text, context) => {
  const [, line, beyond] = /^(\d{1,6}):(\d{1,3})$/.exec(text) ?? []
  if (line !== undefined) return { line: Number(line), beyond: Number(beyond) }
  context.addIssue('unknown')
  return z.NEVER
})

const shownRows = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(shownRow).max(MOST_ROWS))

/** All that can be logged, as many and with as many minutes past the cap as were shown; or the chosen rows. */
export const beginImportInput = z.object({
  id,
  which: z.enum(['all', 'chosen']).catch('chosen'),
  rows: shownRows,
  shownRows: count(MOST_ROWS).default(0),
  shownBeyond: count(MOST_ROWS * LONGEST_ENTRY_MINUTES).default(0),
})
export type BeginImportInput = z.output<typeof beginImportInput>
