import { DRAFT_FORMS } from '@/lib/drafts/place'
import { filesBelow, textOf } from '@/tests/support/sources'

/**
 * Who is not signed in has no place of their own for a draft. Each of these says why it needs none: what a step of an
 * application holds is kept when it is sent, and the others are one page each.
 */
const OF_STRANGERS = [
  'components/buyers/ask-form.tsx',
  'components/exercises/answer-form.tsx',
  'components/feedback/report-form.tsx',
  'components/intake/description-field.tsx',
  'components/meetings/decline-times-form.tsx',
  'components/outcomes/satisfaction-form.tsx',
  'components/trainings/evaluation-form.tsx',
]
/** Nobody writes a notice: it is pasted, and lies where it was copied from. */
const PASTED = ['components/cases/notice-form.tsx']
const PLACES = 'lib/drafts/place.ts'
const FIELD = /<(?:TextAreaField|MarkdownField|textarea)\b/
/** What draws the field itself. */
const KIT = ['components/form/text-area-field.tsx', 'components/articles/markdown-field.tsx']

const drawn = ['components', 'app'].flatMap((folder) => filesBelow(folder)).filter((path) => path.endsWith('.tsx'))
const texts = new Map(drawn.map((path) => [path, textOf(path)]))
const textOfFile = (path: string) => texts.get(path) ?? ''

/** Its own form keeps a draft, or each form that it is a part of does. */
function keepsDraft(path: string, asked: readonly string[] = []): boolean {
  const text = textOfFile(path)
  if (/<ActionForm\b/.test(text)) return formsOf(text).every((form) => !FIELD.test(form) || /\bdraft=\{/.test(form))
  const name = path.replace(/^.*\/|\.tsx$/g, '')
  const users = drawn.filter((one) => !asked.includes(one) && new RegExp(`from '[^']*/${name}'`).test(textOfFile(one)))
  return users.length > 0 && users.every((one) => drawsFormFor(one, name, [...asked, path]))
}

/** Of a form that is made of parts of its own, the draft belongs to the form that holds the part. */
function drawsFormFor(path: string, part: string, asked: readonly string[]): boolean {
  const text = textOfFile(path)
  const parts = [...text.matchAll(new RegExp(`import \\{([^}]+)\\} from '[^']*/${part}'`, 'g'))].flatMap(([, names]) =>
    (names ?? '').split(',').map((name) => name.replace('type ', '').trim()),
  )
  const holds = new RegExp(`<(?:${parts.join('|')})\\b`)
  if (!/<ActionForm\b/.test(text)) return keepsDraft(path, asked)
  return formsOf(text).every((form) => !holds.test(form) || /\bdraft=\{/.test(form))
}

const formsOf = (text: string) => text.split(/(?=<ActionForm\b)/).slice(1)

const withText = drawn.filter((path) => FIELD.test(textOfFile(path)) && ![...KIT, ...PASTED].includes(path))

describe('every form with more than a line to write', () => {
  it('keeps a draft of it, unless it is for people who are not signed in', () => {
    expect(withText.length).toBeGreaterThan(10)
    expect(withText.filter((path) => !keepsDraft(path))).toEqual(OF_STRANGERS)
  })

  it.each(OF_STRANGERS.filter((path) => path.endsWith('-form.tsx')))('is %s for everyone', (path) => {
    expect(textOfFile(path)).toMatch(/<PublicForm\b/)
  })

  it('has a place that somebody keeps, and none that nobody does', () => {
    const used = ['components', 'app', 'lib'].flatMap((folder) => filesBelow(folder)).filter((path) => path !== PLACES)
    const kept = (form: string) =>
      used.some((path) => textOf(path).includes(`draftPlace('${form}'`) || textOf(path).includes(`draft="${form}"`))
    expect(Object.keys(DRAFT_FORMS).filter((form) => !kept(form))).toEqual([])
  })
})
