type Link = { companyId: string; sameAsId: string }
type Told = (id: string, otherId: string) => Promise<unknown>

/** Tells each of two linked companies, in the order in which everybody locks the trails of several. */
export async function recordOfBoth({ companyId, sameAsId }: Link, tell: Told): Promise<void> {
  for (const id of [companyId, sameAsId].sort()) {
    if (id === companyId) await tell(companyId, sameAsId)
    else await tell(sameAsId, companyId)
  }
}
