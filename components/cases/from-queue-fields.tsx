/** From where in the queue a decision is made: the case that is next there, and what of it is looked at. */
export type FromQueue = { next?: string; view?: string }

/** Goes along with a decision, so that it leads back there. */
export function FromQueueFields({ next, view }: FromQueue) {
  return (
    <>
      {next && <input type="hidden" name="next" value={next} />}
      {view && <input type="hidden" name="view" value={view} />}
    </>
  )
}
