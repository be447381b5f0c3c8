type Asked = { askedId: string }

/** Who was asked what they could deliver, and when; no event names a company, or says what one answered. */
export type ExerciseFacts = {
  /** `division`: the kind that is asked for. */
  'exercise.opened': { division: string; endsOn: string }
  'exercise.answered': Asked
  'exercise.reminded': Record<string, never>
  'exercise.closed': Record<string, never>
  /** A year after it closed. */
  'exercise.answers-erased': Record<string, never>
}
