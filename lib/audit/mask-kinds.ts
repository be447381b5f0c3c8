/** What can be masked in a part of the trail that is given out; events hold no other names and no texts. */
export const MASK_KINDS = ['contacts', 'companies', 'partners', 'staff', 'cases'] as const
export type MaskKind = (typeof MASK_KINDS)[number]

/** The provision that each is masked by, as an official wrote it. */
export type Grounds = Partial<Record<MaskKind, string>>

/** What one mark stands for. `rows` counts from 1. */
export type Mask = { mark: string; kind: MaskKind; ground: string; original: string; rows: readonly number[] }
