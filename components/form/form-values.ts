export type FormValues = Record<string, FormDataEntryValue | FormDataEntryValue[]>

/** A form as a plain object: a name that comes several times becomes a list. React's own hidden fields are left out. */
export function formValues(data: FormData): FormValues {
  const values: FormValues = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$')) continue
    const all = data.getAll(name)
    values[name] = all.length === 1 ? (all[0] as FormDataEntryValue) : all
  }
  return values
}

/** What a field starts with as text. */
export function asText(value: string | string[] | undefined): string {
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
}

/** What a group of boxes starts with. */
export function asList(value: string | string[] | undefined): string[] {
  if (value === undefined || value === '') return []
  return Array.isArray(value) ? value : [value]
}
