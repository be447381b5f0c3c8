/** What capacity is counted in. */
export const UNITS = [
  'pieces', 'tonnes', 'litres', 'cubic-metres', 'portions', 'people', 'vehicles', 'places', 'hours',
] as const // prettier-ignore
export type Unit = (typeof UNITS)[number]

export const PERS = ['day', 'week'] as const
export type Per = (typeof PERS)[number]

/** Who may see what the company says: those who work here, or public buyers too. */
export const COVERS = ['staff', 'staff-and-buyers'] as const
export type Covers = (typeof COVERS)[number]

/** How long it takes until the first of it is there, in hours. */
export const LEAD_HOURS = [6, 12, 24, 48, 72, 168, 336, 720, 2160] as const
export type LeadHours = (typeof LEAD_HOURS)[number]

/** What is so or not of a capability. */
export const TRAITS = ['backupPower', 'ownTransport', 'otherSupplier', 'wouldAgree'] as const
export type Trait = (typeof TRAITS)[number]

/** For how long a company says so at the most; then it is asked anew. */
export const MOST_DAYS = 365
