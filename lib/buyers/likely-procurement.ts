/** How the other side spells a procurement that is likely the question's. `apart` when an advisor has said it is not. */
export type LikelyProcurement = {
  id: string
  buyerName: string
  boughtFor: string | null
  reference: string | null
  tedNumber: string | null
  apart: boolean
}
