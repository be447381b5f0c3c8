/** Told to each of two registrations that are one company; which of them goes on stands in the row. */
export type CompanyLinkFacts = {
  'company.linked': { linkId: string; otherId: string; reason: string }
  'company.unlinked': { linkId: string; otherId: string }
}
