import type { ArticleFacts } from '@/lib/audit/article-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const TEXTS = 'slug tags revision version changed_by changed_at'
const TIMES = 'status publish_at first_published_at version changed_by changed_at'
const ARTICLE = `${TEXTS} status publish_at first_published_at`

export const ARTICLES = {
  'article.started': {
    roles: ['project-lead', 'editor'],
    subjects: ['article'],
    stream: 'system',
    facts: {},
    tells: [inserts('article', { subject: 'id' })],
  },
  'article.revised': {
    roles: ['project-lead', 'editor'],
    subjects: ['article'],
    stream: 'system',
    facts: { revision: 'number', from: 'number?' },
    tells: [updates('article', TEXTS, { subject: 'id', revision: 'revision' })],
    besides: [inserts('article_revision', { subject: 'article_id', revision: 'no' })],
  },
  'article.scheduled': {
    roles: ['project-lead', 'editor'],
    subjects: ['article'],
    stream: 'system',
    facts: { revision: 'number', publishAt: 'instant' },
    tells: [
      updates(
        'article',
        ARTICLE,
        { subject: 'id', revision: 'revision', publishAt: 'publish_at::instant' },
        { holds: { status: 'scheduled' } },
      ),
    ],
    besides: [inserts('article_revision', { subject: 'article_id', revision: 'no' })],
  },
  'article.published': {
    roles: ['project-lead', 'editor', 'system'],
    subjects: ['article'],
    stream: 'system',
    facts: { revision: 'number' },
    tells: [
      updates(
        'article',
        ARTICLE,
        { subject: 'id', revision: 'revision' },
        { holds: { status: 'published', 'was.status': 'draft|scheduled|unpublished' } },
      ),
    ],
    besides: [inserts('article_revision', { subject: 'article_id', revision: 'no' })],
  },
  'article.unpublished': {
    roles: ['project-lead', 'editor'],
    subjects: ['article'],
    stream: 'system',
    facts: {},
    tells: [
      updates(
        'article',
        TIMES,
        { subject: 'id' },
        { holds: { status: 'unpublished', 'was.status': 'scheduled|published' } },
      ),
    ],
  },
  'article.unscheduled': {
    roles: ['project-lead', 'editor'],
    subjects: ['article'],
    stream: 'system',
    facts: {},
    tells: [
      updates(
        'article',
        TIMES,
        { subject: 'id' },
        { holds: { status: 'draft|unpublished', 'was.status': 'scheduled' } },
      ),
    ],
  },
  'image.added': {
    roles: ['project-lead', 'editor'],
    subjects: ['image'],
    stream: 'system',
    facts: { width: 'number', height: 'number' },
    tells: [inserts('image', { subject: 'id', width: 'width', height: 'height' })],
    besides: [inserts('image_size', { subject: 'image_id' })],
  },
  'subscriber.asked': {
    roles: ['visitor'],
    subjects: ['subscriber'],
    stream: 'system',
    facts: { locale: 'code', kind: 'code~' },
    tells: [
      inserts('subscriber', { subject: 'id', locale: 'locale', kind: 'kind' }, { holds: { confirmed_at: '' } }),
      updates(
        'subscriber',
        'asked_at locale',
        { subject: 'id', locale: 'locale', kind: 'kind' },
        { holds: { confirmed_at: '' } },
      ),
    ],
  },
  'subscriber.confirmed': {
    roles: ['visitor'],
    subjects: ['subscriber'],
    stream: 'system',
    facts: {},
    tells: [updates('subscriber', 'confirmed_at kind', { subject: 'id' }, { holds: { confirmed_at: '*' } })],
  },
  'subscriber.left': {
    roles: ['visitor'],
    subjects: ['subscriber'],
    stream: 'system',
    facts: {},
    tells: [deletes('subscriber', { subject: 'id' })],
  },
  'subscriber.told': {
    roles: ['system'],
    subjects: ['subscriber'],
    stream: 'system',
    facts: {},
    tells: [deletes('subscriber', { subject: 'id' })],
  },
  'subscriber.expired': {
    roles: ['system'],
    subjects: ['subscriber'],
    stream: 'system',
    facts: {},
    tells: [deletes('subscriber', { subject: 'id' }, { holds: { confirmed_at: '', asked_at: '<7 days' } })],
  },
} as const satisfies EventForms<ArticleFacts>
