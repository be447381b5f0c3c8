import { FORMATS, type Format } from '@/lib/imports/codes'

/** What is read of a row. `seek` are where a tracker's row may name its case, `who` whose time it is. */
type Column = 'day' | 'number' | 'length' | 'kind' | 'note' | 'late' | 'early' | 'seek' | 'who'
type Headings = Record<Column, readonly string[]> & { needs: readonly (readonly string[])[] }

const DATES = ['date', 'datum']
const DURATIONS = ['duration', 'varaktighet']
const PROJECTS = ['project', 'projekt']
const ACTIVITIES = ['activity', 'aktivitet']
const TAGS = ['tags', 'taggar']
const DESCRIPTIONS = ['description', 'beskrivning']

/**
 * The headings of each kind of file, in small letters. Our own template in both languages; Kimai's export (its template
 * `default`, in English and Swedish) and Toggl Track's detailed report. `needs` is what tells them apart.
 */
const HEADINGS: Record<Format, Headings> = {
  toggl: {
    day: ['start date'],
    number: [],
    length: ['duration'],
    kind: ['task', 'tags'],
    note: ['description'],
    late: [],
    early: [],
    seek: ['project', 'task', 'tags', 'description', 'client'],
    who: ['email', 'user', 'member'],
    needs: [['start date'], ['duration']],
  },
  kimai: {
    day: DATES,
    number: [],
    length: DURATIONS,
    kind: ACTIVITIES,
    note: DESCRIPTIONS,
    late: [],
    early: [],
    seek: [
      ...PROJECTS,
      'project number',
      'projektnummer',
      'order number',
      ...TAGS,
      ...DESCRIPTIONS,
      'customer',
      'kund',
    ],
    who: ['email', 'e-post', 'username', 'user', 'användare', 'name', 'namn'],
    needs: [DATES, DURATIONS, PROJECTS, ACTIVITIES],
  },
  template: {
    day: ['dag', 'day', ...DATES],
    number: ['ärende', 'ärendenummer', 'case', 'case number'],
    length: ['tid', 'minuter', 'time', 'minutes', ...DURATIONS],
    kind: ['slag', 'kind', ...ACTIVITIES],
    note: ['anteckning', 'note'],
    late: ['varför sent', 'why late'],
    early: ['varför före ärendet', 'why before the case'],
    seek: [],
    who: [],
    needs: [
      ['dag', 'day', ...DATES],
      ['ärende', 'ärendenummer', 'case', 'case number'],
      ['tid', 'minuter', 'time', 'minutes', ...DURATIONS],
    ],
  },
}

export type Places = { format: Format } & Record<Column, number[]>

/** Where each column stands, by a line that may be the headings; null when it is no such line. */
export function placesOf(line: readonly string[]): Places | null {
  const words = line.map((word) => word.trim().toLowerCase())
  const format = FORMATS.toReversed().find((one) =>
    HEADINGS[one].needs.every((names) => names.some((name) => words.includes(name))),
  )
  if (!format) return null
  const at = (names: readonly string[]) => names.map((name) => words.indexOf(name)).filter((place) => place !== -1)
  const { day, number, length, kind, note, late, early, seek, who } = HEADINGS[format]
  return {
    ...{ format, day: at(day), number: at(number), length: at(length), kind: at(kind), note: at(note) },
    ...{ late: at(late), early: at(early), seek: at(seek), who: at(who) },
  }
}
