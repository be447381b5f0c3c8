/**
 * The forms that keep what is typed in them, by what their subject is: the number of a case, the number of a buyer's
 * question, an answer's or a training's name in its address, a page's key and language, a post's id, a report's number.
 */
export const DRAFT_FORMS = {
  message: 'case',
  note: 'case',
  'more-asked': 'case',
  'case-told': 'case',
  'question-answer': 'question',
  'call-note': 'question',
  exception: 'case',
  'given-back': 'case',
  'handed-over': 'case',
  'times-declined': 'case',
  'entry-note': 'case',
  'tie-ended': 'question',
  'answer-of-question': 'question',
  'general-answer': 'general-answer',
  'training-plan': 'any-training',
  'training-texts': 'training',
  'training-letter': 'training',
  'training-recording': 'training',
  'page-text': 'page',
  article: 'article',
  'steering-report': 'report',
} as const
export type DraftForm = keyof typeof DRAFT_FORMS
export type DraftSubject = (typeof DRAFT_FORMS)[DraftForm]

/** Where a draft belongs: `form:subject`. `part` tells two forms of one subject apart. */
export function draftPlace(form: DraftForm, subject: string, part?: string): string {
  return part === undefined ? `${form}:${subject}` : `${form}:${subject}_${part}`
}

/** Null for what is no place. */
export function readPlace(place: string): { form: DraftForm; subject: string } | null {
  const [form = '', subject = ''] = /^([a-z-]+):([\w-]{1,160})$/.exec(place)?.slice(1) ?? []
  if (!Object.hasOwn(DRAFT_FORMS, form)) return null
  return { form: form as DraftForm, subject: subject.split('_')[0] ?? '' }
}
