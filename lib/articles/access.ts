import type { Editor, ProjectLead } from '@/lib/actors/actor'

/** Who writes, publishes and takes back posts: all of them, whoever began one. */
export const WRITERS = ['project-lead', 'editor'] as const
export type Writer = ProjectLead | Editor
