/** The tree is not the one that was signed last: somebody has changed the trail past its guards, or the checkpoints. */
export class TreeRewritten extends Error {
  override readonly name = 'TreeRewritten'
}

/** A checkpoint that did not get out. The code is shown, and says nothing of any person. */
export class DeliveryFault extends Error {
  override readonly name = 'DeliveryFault'

  constructor(readonly code: string) {
    super(code)
  }
}
