import { formatMinutes } from '@/lib/calendar/minutes'
import { formatDay, sayClock } from '@/lib/i18n/formats'
import type { Fact, Facts } from '@/lib/refusals/facts'
import { entryOf } from '@/lib/refusals/register'
import type { Issue } from '@/lib/refusals/result'

/** Operations know no language: their days are 'YYYY-MM-DD', their clock times 'HH:MM', and minutes are a number. */
export function sayFacts({ code, facts = {} }: Pick<Issue, 'code' | 'facts'>, locale: string): Facts {
  const kinds = entryOf(code).facts ?? {}
  const said = (name: string, fact: Fact) => {
    const kind = kinds[name]
    if (fact === '') return fact
    if (kind === 'clock') return sayClock(String(fact), locale)
    if (kind === 'day') return formatDay(String(fact), locale)
    return kind === 'minutes' ? formatMinutes(Number(fact), locale) : fact
  }
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, said(name, fact)]))
}
