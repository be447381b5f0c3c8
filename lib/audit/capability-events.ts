/** What a company says that it can deliver in a crisis; what and how much is in no event. */
export type CapabilityFacts = {
  /** `covers`: who may see it. */
  'capability.told': { capabilityId: string; covers: string; validUntil: string }
  'capability.withdrawn': { capabilityId: string }
  /** Kinds that end soon, of which the company was told. */
  'capability.reminded': { count: number }
  'capability.erased': { capabilityId: string }
}
