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
 * the file may hold fewer; null where there are more and nobody counted how many. With `tabs`, the list the first of them, a workbook holds those, and a text the sheet alone. One that is `steady` is the same,
 * byte for byte, as long as it holds the same.
 */
export type NamedSheet = { name: string; sheet: Sheet; total?: number | null; tabs?: readonly Tab[]; steady?: boolean }

type Asked<R> = { roles: readonly R[]; subjectKind: Access['subjectKind'] }

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}
type FileKind = keyof typeof TYPES

/** Not even that nothing is there: whoever signs in meets the list at the same address. */
const NOT_KEPT = { 'cache-control': 'no-store' }

/**
 * Answers a request for a list as a workbook, with `?as=csv` as text, or with `?as=json` for another
 * program, with every sheet of the workbook: { sheets: [{ name, columns, rows, total }] }. A list that is longer than the
 * file is said to be so in the last row, and there by `total` alone. `read` gets the person in the first of `roles`
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
    if (await over) return new Response(null, { status: 404, headers: NOT_KEPT })
    const reasonCode = person ? 'role' : 'signed-out'
    await noteAccess({ action: 'denied', subjectKind, personId: person?.id, reasonCode })
    return new Response(null, { status: 404, headers: NOT_KEPT })
  }
  const as: FileKind = query.as === 'csv' || query.as === 'json' ? query.as : 'xlsx'
  const { total, tabs } = answer
  const whole = (list: Sheet) => withItsEnd(list, total, actor?.locale ?? 'sv')
  const lists = tabs ?? [{ tab: answer.name, sheet: answer.sheet }]
  const book = async () => (tabs ? excelBook(await withFirst(tabs, whole)) : excelFile(await whole(answer.sheet)))
  const steady = (file: Uint8Array) => (answer.steady ? withoutClock(file) : new Uint8Array(file))
  const file =
    as === 'csv'
      ? csvFile(await whole(answer.sheet))
      : as === 'json'
        ? jsonFile(lists.map((list, index) => (index === 0 ? { ...list, total } : list)))
        : steady(await book())
  return new Response(file, {
    headers: {
      'content-type': TYPES[as],
      'content-disposition': `attachment; filename="${answer.name}.${as}"`,
      ...NOT_KEPT,
    },
  })
}

/** A file that holds a part of the list says so in its last row. */
async function withItsEnd(sheet: Sheet, total: number | null | undefined, locale: Locale): Promise<Sheet> {
  if (total === undefined || (total !== null && total <= sheet.rows.length)) return sheet
  const t = await getTranslations({ locale, namespace: 'lists' })
  const end = total === null ? t('cutOfMany') : t('cut', { total: formatCount(total, locale) })
  return { ...sheet, rows: [...sheet.rows, [end]] }
}

async function withFirst([first, ...others]: readonly Tab[], whole: (list: Sheet) => Promise<Sheet>): Promise<Tab[]> {
  return first ? [{ ...first, sheet: await whole(first.sheet) }, ...others] : []
}
