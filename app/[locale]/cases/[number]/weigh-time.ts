import type { ActorIn } from '@/lib/actors/actor'
import { triageClock } from '@/lib/advisors/triage-clock'
import type { CaseView } from '@/lib/cases/find-case'
import { isTooLate, slackOf, type Slack } from '@/lib/cases/slack'
import { isOpen } from '@/lib/cases/status'
import type { Help } from '@/lib/cases/still-helps'
import { tooLateMessage } from '@/lib/cases/too-late-message'
import type { Locale } from '@/lib/i18n/pathnames'
import { findHelps } from '@/lib/trainings/find-helps'

type Viewer = ActorIn<'project-lead' | 'advisor' | 'auditor' | 'company-contact'>
type Asked = { ready: string | string[] | undefined; locale: Locale; now: Date }
type Weighed = { slack: Slack | null; helps: Help[]; ready: string | undefined }

/**
 * Whether there is time for the bid, to who may take the case on; what still helps where there is not, or where it was declined
 * for that; and the message that says so, where it is asked for.
 */
export async function weighTime(
  viewer: Viewer,
  supportCase: CaseView,
  { ready, locale, now }: Asked,
): Promise<Weighed> {
  const { status, declineReason } = supportCase
  const works = viewer.role === 'project-lead' || viewer.role === 'advisor'
  const weighs = works && isOpen(status) && status !== 'ongoing'
  const slack = weighs ? slackOf(supportCase, await triageClock(viewer), now) : null
  const wantsReady = viewer.role !== 'company-contact' && ready === 'too-late'
  const tooLate = declineReason === 'too-late' || isTooLate(slack) || wantsReady
  const helps = tooLate ? await findHelps(locale, now) : []
  return { slack, helps, ready: wantsReady ? await tooLateMessage(supportCase, helps, locale) : undefined }
}
