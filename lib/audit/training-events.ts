type Nothing = Record<string, never>
type OfRegistration = { registrationId: string }

/** What happens with trainings. A participant is known by the registration's id; needs and gender leave no trace. */
export type TrainingFacts = {
  'training.series-opened': Nothing
  'training.planned': { startsOn: string; seats: number }
  'training.published': { startsOn: string }
  'training.edited': { fields: string[] }
  'training.partner-added': { partnerId: string }
  'training.partner-removed': { partnerId: string }
  'training.moved': { startsOn: string; fromDay: string; told: number }
  'training.discarded': { startsOn: string }
  'training.cancelled': { startsOn: string; told: number }
  'training.recording-added': Nothing
  'training.signed-up': OfRegistration & { status: string; queueNo: number }
  'training.withdrawn': OfRegistration & { from: string }
  'training.offered': OfRegistration & { queueNo: number }
  'training.offer-accepted': OfRegistration
  'training.offer-lapsed': OfRegistration
  'training.offer-returned': OfRegistration
  'training.told-of-seat': { told: number }
  'training.seat-taken': OfRegistration
  'training.participant-added': OfRegistration & { status: string; queueNo: number }
  'training.participant-corrected': OfRegistration & { fields: string[] }
  'training.participant-removed': OfRegistration & { from: string }
  'training.seat-given': OfRegistration & { queueNo: number }
  'training.checked-in': OfRegistration
  'training.check-in-undone': OfRegistration
  'training.reminded': { count: number }
  'training.thanked': { count: number }
  'training.written-to': { messageId: string; told: number }
  'training.evaluated': Nothing
  'training.needs-erased': { count: number }
  'training.anonymised': { count: number }
}
