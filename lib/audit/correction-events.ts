/** `correctsId` is the entry, in the hours or outside them; what was asked for and is approved is told beside it as it is done. */
type Correction = { correctionId: string; correctsId: string; caseId: string }
type Decided = Correction & { askedBy: string }

/** What becomes of a correction that needs a second person. Their words leave no trace. */
export type CorrectionFacts = {
  'correction.asked': Correction & { kind: string; reason: string }
  'correction.approved': Decided
  'correction.declined': Decided
  'correction.withdrawn': Correction
}
