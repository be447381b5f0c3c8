import type { Advisor, Editor, ProjectLead } from '@/lib/actors/actor'

/** Who arranges trainings: writes them, moves them, and may read what participants need. */
export const ARRANGERS = ['project-lead', 'editor'] as const
export type Arranger = ProjectLead | Editor

/** Who may stand at the door: see who is coming and check them in. */
export const AT_THE_DOOR = ['project-lead', 'editor', 'advisor'] as const
export type AtTheDoor = Arranger | Advisor
