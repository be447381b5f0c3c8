/** What people keep of lists. Names and filters are theirs and stand in no event. */
export type ViewFacts = {
  'view.saved': { place: string; shared: 'yes' | 'no' }
  'view.removed': { place: string }
}
