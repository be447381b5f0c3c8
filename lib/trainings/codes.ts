export const FORMS = ['on-place', 'online'] as const
export type TrainingForm = (typeof FORMS)[number]

export const TRAINING_STATUSES = ['draft', 'published', 'cancelled'] as const
export type TrainingStatus = (typeof TRAINING_STATUSES)[number]

export const REGISTRATION_STATUSES = ['seated', 'waiting', 'offered', 'withdrawn', 'lapsed'] as const
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number]

/** Those who are told when something changes. */
export const STANDING: RegistrationStatus[] = ['seated', 'waiting', 'offered']

/** Whom a message goes to: those with a seat, or those who wait for one too. */
export const READER_KINDS = ['seated', 'standing'] as const
export type Readers = (typeof READER_KINDS)[number]
export const READERS: Record<Readers, RegistrationStatus[]> = { seated: ['seated'], standing: STANDING }

export const GENDERS = ['woman', 'man', 'other'] as const
export type Gender = (typeof GENDERS)[number]
