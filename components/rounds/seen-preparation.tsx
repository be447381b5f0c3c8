export type SeenPreparationProps = { prepared: { id: string; version: number } | null }

/** Which preparation of the next round the form was drawn from, so that nobody's work is overwritten. */
export function SeenPreparation({ prepared }: SeenPreparationProps) {
  return (
    <>
      <input type="hidden" name="preparedId" value={prepared?.id ?? ''} />
      <input type="hidden" name="preparedVersion" value={prepared?.version ?? 0} />
    </>
  )
}
