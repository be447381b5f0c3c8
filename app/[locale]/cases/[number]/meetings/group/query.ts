import { groupAskedInput, type GroupAskedInput } from '@/lib/time/group-inputs'

export type GroupQuery = Partial<Record<'med' | 'langd' | 'slag' | 'dag' | 'mote' | 'begaran', string | string[]>>

/** What was asked for, in the address of the step that shows what it draws. */
export function groupQuery({ others, duration, activity, workedOn, meetingId, requestId }: GroupAskedInput): string {
  const query = new URLSearchParams({ langd: String(duration), slag: activity, dag: workedOn, begaran: requestId })
  for (const other of others) query.append('med', other)
  if (meetingId) query.set('mote', meetingId)
  return query.toString()
}

/** Null where nothing has been asked for yet, or nothing that holds. */
export function groupAsked(
  number: string,
  { med, langd, slag, dag, mote, begaran }: GroupQuery,
): GroupAskedInput | null {
  const typed = {
    number,
    others: med,
    duration: langd,
    activity: slag,
    workedOn: dag,
    meetingId: mote,
    requestId: begaran,
  }
  const parsed = groupAskedInput.safeParse(typed)
  return parsed.success && parsed.data.others.length > 0 ? parsed.data : null
}
