import 'server-only'
import { actorsOf, type Person, type Role } from '@/lib/actors/actor'
import { WRITERS } from '@/lib/articles/access'
import { inBuyersRoom } from '@/lib/buyers/buyers-room'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import { DRAFT_FORMS, readPlace, type DraftForm, type DraftSubject } from '@/lib/drafts/place'
import { isPageKey } from '@/lib/pages/page-keys'
import { ARRANGERS } from '@/lib/trainings/access'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'

/** Who may send each form: the same roles that its action asks for. */
const ROLES = {
  message: ['project-lead', 'advisor', 'company-contact'],
  note: ['project-lead', 'advisor'],
  'more-asked': ['project-lead', 'advisor'],
  exception: ['project-lead'],
  'given-back': ['advisor'],
  'handed-over': ['project-lead'],
  'times-declined': ['company-contact'],
  'entry-note': ['advisor'],
  'case-told': ['project-lead', 'advisor'],
  'question-answer': ['buyer-advisor'],
  'call-note': ['buyer-advisor'],
  'tie-ended': ['project-lead'],
  'answer-of-question': ['buyer-advisor'],
  'general-answer': ['buyer-advisor'],
  'training-plan': ARRANGERS,
  'training-texts': ARRANGERS,
  'training-letter': ARRANGERS,
  'training-recording': ARRANGERS,
  'page-text': ['project-lead'],
  article: WRITERS,
  'steering-report': ['project-lead'],
} as const satisfies Record<DraftForm, readonly Role[]>

type Where = { client: Prisma.TransactionClient; questionId: string | null }

/**
 * Runs where the drafts of this place are seen: for a buyer's question in its room, for all else outside. Null, without
 * running, when the person may not write there now: "not there" and "not yours" alike. A look leaves no line in the access
 * log and ties nobody to a question: what is found is the person's own text, beside a page that has left both.
 */
export async function inPlace<T extends object>(
  person: Person,
  place: string,
  run: (where: Where) => Promise<T>,
): Promise<T | null> {
  const read = readPlace(place)
  if (!read || actorsOf(person, ROLES[read.form]).length === 0) return null
  const { form, subject } = read
  if (DRAFT_FORMS[form] === 'question') return inRoom(person, subject, run)
  return (await IS_THEIRS[DRAFT_FORMS[form]](person, subject, form)) ? run({ client: db(), questionId: null }) : null
}

function inRoom<T>(person: Person, number: string, run: (where: Where) => Promise<T>): Promise<T | null> {
  return transaction((tx) =>
    inBuyersRoom(tx, { personId: person.id }, async (room) => {
      const [question] = await room.$queryRaw<{ id: string }[]>`
        SELECT id FROM buyer_question WHERE number = ${number} AND erased_at IS NULL`
      return question ? run({ client: room, questionId: question.id }) : null
    }),
  )
}

type Look = (person: Person, subject: string, form: DraftForm) => Promise<boolean> | boolean

const IS_THEIRS: Record<Exclude<DraftSubject, 'question'>, Look> = {
  case: async (person, number, form) => {
    const actors = actorsOf(person, ROLES[form as 'message'])
    const seen = Prisma.join(
      actors.map((actor) => casesSeenBy(actor)),
      ' OR ',
    )
    return isThere(Prisma.sql`SELECT FROM cases c WHERE c.number = ${number} AND (${seen})`)
  },
  'general-answer': (_person, slug) =>
    slug === 'new' || isThere(Prisma.sql`SELECT FROM general_answer WHERE slug = ${slug} AND status = 'published'`),
  'any-training': (_person, subject) => subject === 'new',
  training: async (person, slug) => {
    const [arranger] = actorsOf(person, ARRANGERS)
    return arranger !== undefined && (await findManagedTraining(arranger, slug)) !== null
  },
  page: (_person, key) => isPageKey(key),
  report: (_person, no) =>
    isThere(Prisma.sql`SELECT FROM steering_report r WHERE r.no::text = ${no}
      AND NOT EXISTS (SELECT FROM frozen_report f WHERE f.report_id = r.id)`),
  article: (_person, id) => isThere(Prisma.sql`SELECT FROM article WHERE id::text = ${id}`),
}

async function isThere(query: Prisma.Sql): Promise<boolean> {
  const [row] = await db().$queryRaw<{ there: boolean }[]>`SELECT EXISTS (${query}) AS there`
  return row?.there === true
}
