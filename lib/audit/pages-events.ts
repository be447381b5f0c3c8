/** What happens to written pages, and to reports of what does not work for somebody. */
export type PagesFacts = {
  'page.revised': { key: string; locale: string; no: number; restored: number | null }
  'accessibility.reported': { number: string }
  'accessibility.answered': { number: string }
  'accessibility.closed': { number: string }
  'accessibility.reopened': { number: string }
  'accessibility.erased': { number: string }
}
