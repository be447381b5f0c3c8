/**
 * What is said of conflicts of interest. A case is never called `caseId` here: of the other side's case nothing stands in
 * the list of events of either.
 */
export type ConflictFacts = {
  'interest.declared': { personId: string; kind: string; validFrom: string; validUntil: string | null }
  'interest.ended': { personId: string; validUntil: string }
  'interest.withdrawn': { personId: string }
  'twins.joined': { oneId: string; otherId: string }
  'twins.parted': { oneId: string; otherId: string }
  'case.recused': Record<never, never>
  'case.impartiality-confirmed': Record<never, never>
  'exception.asked': { inCaseId: string; personId: string }
  'exception.decided': { inCaseId: string; personId: string; decision: string }
  'exception.ended': { inCaseId: string; personId: string }
}
