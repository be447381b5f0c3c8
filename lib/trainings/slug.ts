/** 'Så läser du en annons' on 3 December → 'sa-laser-du-en-annons-2026-12-03'. */
export function slugOf(title: string, day: string, again = 1): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replace(/^-+|-+$/g, '')
  return [words || 'utbildning', day, ...(again > 1 ? [String(again)] : [])].join('-')
}
