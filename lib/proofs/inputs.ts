import { z } from 'zod'

/** A button, with nothing to fill in. */
export const askCheckpointInput = z.object({})
