import ICAL from 'ical.js'

/** What a calendar that subscribes would read: by another library than the one that wrote it. */
export function readFeed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never)
  const vevents = calendar.getAllSubcomponents('vevent')
  const propertyOf = (vevent: ICAL.Component, name: string) => String(vevent.getFirstPropertyValue(name) ?? '')
  return {
    calendar,
    name: propertyOf(calendar, 'x-wr-calname'),
    events: vevents.map((vevent) => {
      const event = new ICAL.Event(vevent)
      return {
        ...{ uid: event.uid, summary: event.summary, sequence: event.sequence, status: propertyOf(vevent, 'status') },
        ...{ startsAt: event.startDate.toJSDate(), endsAt: event.endDate.toJSDate(), zone: event.startDate.zone.tzid },
        ...{ url: propertyOf(vevent, 'url'), properties: vevent.getAllProperties().map(({ name }) => name) },
      }
    }),
  }
}

/** Of the address that was answered. */
export const tokenOf = (address: string) => address.split('/').at(-1)?.replace('.ics', '') ?? ''
