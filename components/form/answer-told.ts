/** What became of a sent form: it stood, it was refused, or it led to another page. */
export type Answer = 'ok' | 'refused' | 'left'

const NAME = 'ua-answer'

/** Every action that a form is sent by tells here what became of it. */
export function tellAnswer(answer: Answer): void {
  window.dispatchEvent(new CustomEvent<Answer>(NAME, { detail: answer }))
}

export function hearAnswers(hear: (answer: Answer) => void): () => void {
  const listen = (event: Event) => hear((event as CustomEvent<Answer>).detail)
  window.addEventListener(NAME, listen)
  return () => window.removeEventListener(NAME, listen)
}
