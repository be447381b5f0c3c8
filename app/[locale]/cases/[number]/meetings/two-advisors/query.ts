import { jointAskedInput, type JointAskedInput } from '@/lib/time/joint-inputs'

export type JointQuery = Partial<Record<'med' | 'langd' | 'slag' | 'dag' | 'mote' | 'begaran', string | string[]>>

/** What was asked for, in the address of the step that shows what it draws. */
export function jointQuery({ secondId, duration, activity, workedOn, meetingId, requestId }: JointAskedInput): string {
  const query = new URLSearchParams({
    med: secondId,
    langd: String(duration),
    slag: activity,
    dag: workedOn,
    begaran: requestId,
  })
  if (meetingId) query.set('mote', meetingId)
  return query.toString()
}

/** Null where nothing has been asked for yet, or nothing that holds. */
export function jointAsked(
  number: string,
  { med, langd, slag, dag, mote, begaran }: JointQuery,
): JointAskedInput | null {
  const typed = {
    number,
    secondId: med,
    duration: langd,
    activity: slag,
    workedOn: dag,
    meetingId: mote,
    requestId: begaran,
  }
  return jointAskedInput.safeParse(typed).data ?? null
}
