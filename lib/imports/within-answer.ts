/** A short file is logged in the answer to its form; a long one goes on by itself. */
const ANSWERS_WITHIN = 2_000

/** Tells from then on whether the answer has taken long enough. */
export function withinAnswer(): () => boolean {
  const until = Date.now() + ANSWERS_WITHIN
  return () => Date.now() > until
}
