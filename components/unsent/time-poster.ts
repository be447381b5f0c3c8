import type { Locale } from '@/lib/i18n/pathnames'
import type { FormAction } from '@/lib/refusals/result'
import type { LogTimeResult } from '@/lib/time/log-time'
import { onDevice } from './device'
import { issuesOf } from './entry-mender'
import { entryOf } from './keep-until-answered'
import { keepWork } from './kept-work'
import { postTime } from './post-time'

/** Sends the form of a log panel from a page that was drawn for nobody. It throws where nobody knows what became of it. */
export function timePoster(locale: Locale): FormAction<LogTimeResult> {
  return async (_state, form) => {
    const [owner, entry] = [await onDevice((device) => device.get('owner', 'owner')), entryOf(form, null)]
    const answer = owner && entry ? await postTime(owner.personId, entry.fields) : null
    if (owner && answer?.status === 'logged') {
      void keepWork(owner.personId, { atOnce: true })
      return { status: 'ok', value: answer.value }
    }
    if (answer?.status !== 'refused') throw new NoAnswer()
    return { status: 'refused', issues: issuesOf({ refusal: answer }, locale), typed: entry?.fields ?? {} }
  }
}

class NoAnswer extends Error {
  override name = 'NoAnswer'
}
