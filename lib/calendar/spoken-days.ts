/** Names of months and weekdays in Swedish and English, by their first letters. */
const MONTHS = [
  ['januari', 'january'], ['februari', 'february'], ['mars', 'march'], ['april'], ['maj', 'may'], ['juni', 'june'],
  ['juli', 'july'], ['augusti', 'august'], ['september'], ['oktober', 'october'], ['november'], ['december'],
] // prettier-ignore
const WEEKDAYS = [
  ['måndag', 'monday'], ['tisdag', 'tuesday'], ['onsdag', 'wednesday'], ['torsdag', 'thursday'], ['fredag', 'friday'],
  ['lördag', 'saturday'], ['söndag', 'sunday'],
] // prettier-ignore

/** 1–12 for 'december', 'dec' or 'sept'; null for what is no month, or could be two. */
export function monthNamed(word: string): number | null {
  return placeOf(MONTHS, word)
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayNamed(word: string): number | null {
  return placeOf(WEEKDAYS, word.replace(/(?<=dag)en$/, ''))
}

function placeOf(names: readonly (readonly string[])[], word: string): number | null {
  if (word.length < 3 && word !== 'må') return null
  const places = names.flatMap((spellings, at) => (spellings.some((name) => name.startsWith(word)) ? [at + 1] : []))
  return places.length === 1 ? (places[0] ?? null) : null
}
