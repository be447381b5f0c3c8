/** What a text may hold between double braces. It is filled in from the configuration when the page is shown. */
export const PLACEHOLDERS = [
  'service', 'authority', 'address', 'phone', 'phoneLink', 'phoneHours', 'email', 'dpo', 'county', 'municipalities', 'site',
  'supervisor', 'supervisorLink', 'sessionCookie', 'accessibilityPage', 'reportPage', 'privacyPage', 'cookiesPage', 'aboutPage',
  'contactPage', 'howWeCountPage', 'applyPage', 'trainingsPage', 'blogPage', 'buyersPage', 'buyerPhone', 'buyerPhoneLink',
  'buyerPhoneHours', 'assessment',
] as const // prettier-ignore
export type Placeholder = (typeof PLACEHOLDERS)[number]

const BRACES = /\{\{([^{}]*)\}\}/g

export function fillPlaceholders(text: string, values: Record<Placeholder, string>): string {
  return text.replace(BRACES, (whole, name: string) => values[name.trim() as Placeholder] ?? whole)
}

/** The first name between double braces that means nothing. */
export function unknownPlaceholder(text: string): string | undefined {
  return [...text.matchAll(BRACES)]
    .map(([, name = '']) => name.trim())
    .find((name) => !(PLACEHOLDERS as readonly string[]).includes(name))
}
