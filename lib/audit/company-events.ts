/** Told to each of two registrations that are one company; which of them goes on stands in the row. */
export type CompanyLinkFacts = {
  'company.linked': { linkId: string; otherId: string; reason: string }
  'company.unlinked': { linkId: string; otherId: string }
  /** Told to each of two; what was added to the hours of the one that goes on, and what its caps had no room for. */
  'company.merged': { mergeId: string; otherId: string; reason: string; minutes: number; beyondMinutes: number }
  /** Of the case that ended, and of the one that it lives on in. */
  'case.joined': { intoId: string }
  'case.joined-into': { fromId: string }
  'company.excess-handled': { findingId: string }
}
