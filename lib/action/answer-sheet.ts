import 'server-only'
import { getTranslations } from 'next-intl/server'
import { actorsOf, type ActorIn, type Role } from '@/lib/actors/actor'
import { noteAccess, type Access } from '@/lib/audit/note-access'
import { currentPerson } from '@/lib/auth/current-person'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { csvFile } from '@/lib/lists/csv-file'
import { excelBook, excelFile, withoutClock } from '@/lib/lists/excel-file'
import { jsonFile } from '@/lib/lists/json-file'
import { queryOf, type Query } from '@/lib/lists/query'
import type { Sheet, Tab } from '@/lib/lists/sheet'
import { clientNetwork } from '@/lib/rates/client-network'
import { isOver } from '@/lib/rates/limit'

/**
 * `name` is the file's, without its ending: letters a–z, digits and hyphens. `total` is how many rows the list has, where
 * the file may hold fewer. With `tabs`, the list the first of them, a workbook holds those, and a text the sheet alone. One that is `steady` is the same,
 * byte for byte, as long as it holds the same.
 */
export type NamedSheet = { name: string; sheet: Sheet; total?: number; tabs?: readonly Tab[]; steady?: boolean }

type Asked<R> = { roles: readonly R[]; subjectKind: Access['subjectKind'] }

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}
type FileKind = keyof typeof TYPES

/**
 * Answers a request for a list as a workbook, with `?as=csv` as text, or with `?as=json` for another
 * program, with every sheet of the workbook. `read` gets the person in the first of `roles`
 * that they hold, as a page does, and notes the reading; to everyone else, and where it answers null, nothing is there.
 */
export async function answerSheet<R extends Role>(
  request: Request,
  { roles, subjectKind }: Asked<R>,
  read: (actor: ActorIn<R>, query: Query) => Promise<NamedSheet | null>,
): Promise<Response> {
  const [person, { search }] = [await currentPerson(), new URL(request.url)]
  const [actor] = person ? actorsOf(person, roles) : []
  const query = queryOf(search)
  const answer = actor ? await read(actor, query) : null
  if (!answer) {
    const over = person ? isOver('signed-in-action', person.id) : isOver('public-action', await clientNetwork())
    if (await over) return new Response(null, { status: 404 })
    const reasonCode = person ? 'role' : 'signed-out'
    await noteAccess({ action: 'denied', subjectKind, personId: person?.id, reasonCode })
    return new Response(null, { status: 404 })
  }
  const as: FileKind = query.as === 'csv' || query.as === 'json' ? query.as : 'xlsx'
  const { total, tabs } = answer
  const whole = (list: Sheet) => withItsEnd(list, total ?? 0, actor?.locale ?? 'sv')
  const sheet = await whole(answer.sheet)
  const sheets = async () => (tabs ? withFirst(tabs, whole) : [{ tab: answer.name, sheet }])
  const book = async () => (tabs ? excelBook(await sheets()) : excelFile(sheet))
  const steady = (file: Uint8Array) => (answer.steady ? withoutClock(file) : new Uint8Array(file))
  const file = as === 'csv' ? csvFile(sheet) : as === 'json' ? jsonFile(await sheets()) : steady(await book())
  return new Response(file, {
    headers: {
      'content-type': TYPES[as],
      'content-disposition': `attachment; filename="${answer.name}.${as}"`,
      'cache-control': 'no-store',
    },
  })
}

/** A file that holds a part of the list says so in its last row. */
async function withItsEnd(sheet: Sheet, total: number, locale: Locale): Promise<Sheet> {
  if (total <= sheet.rows.length) return sheet
  const t = await getTranslations({ locale, namespace: 'lists' })
  return { ...sheet, rows: [...sheet.rows, [t('cut', { total: formatCount(total, locale) })]] }
}

async function withFirst([first, ...others]: readonly Tab[], whole: (list: Sheet) => Promise<Sheet>): Promise<Tab[]> {
  return first ? [{ ...first, sheet: await whole(first.sheet) }, ...others] : []
}
