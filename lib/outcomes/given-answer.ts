import type { LatestAnswer } from '@/lib/db/generated/client'

/** What was answered last, as pages show it. */
export type GivenAnswer = LatestAnswer
