import type { ArticleFacts } from '@/lib/audit/article-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const ARTICLE = 'slug status publish_at first_published_at tags revision version changed_by changed_at'

export const ARTICLES = {
  'article.started': {
    subjects: ['article'],
    stream: 'system',
    facts: {},
    tells: [inserts('article', { subject: 'id' })],
  },
  'article.revised': {
    subjects: ['article'],
    stream: 'system',
    facts: { revision: 'number', from: 'number?' },
    tells: [updates('article', ARTICLE, { subject: 'id', revision: 'revision' })],
    besides: [inserts('article_revision', { subject: 'article_id', revision: 'no' })],
  },
  'article.scheduled': {
    subjects: ['article'],
    stream: 'system',
    facts: { revision: 'number', publishAt: 'instant' },
    tells: [updates('article', ARTICLE, { subject: 'id', revision: 'revision' })],
    besides: [inserts('article_revision', { subject: 'article_id', revision: 'no' })],
  },
  'article.published': {
    subjects: ['article'],
    stream: 'system',
    facts: { revision: 'number' },
    tells: [updates('article', ARTICLE, { subject: 'id', revision: 'revision' })],
    besides: [inserts('article_revision', { subject: 'article_id', revision: 'no' })],
  },
  'article.unpublished': {
    subjects: ['article'],
    stream: 'system',
    facts: {},
    tells: [updates('article', ARTICLE, { subject: 'id' })],
  },
  'article.unscheduled': {
    subjects: ['article'],
    stream: 'system',
    facts: {},
    tells: [updates('article', ARTICLE, { subject: 'id' })],
  },
  'image.added': {
    subjects: ['image'],
    stream: 'system',
    facts: { width: 'number', height: 'number' },
    tells: [inserts('image', { subject: 'id', width: 'width', height: 'height' })],
    besides: [inserts('image_size', { subject: 'image_id' })],
  },
  'subscriber.asked': {
    subjects: ['subscriber'],
    stream: 'system',
    facts: { locale: 'code', kind: 'code~' },
    tells: [
      inserts('subscriber', { subject: 'id', locale: 'locale', kind: 'kind' }),
      updates('subscriber', 'asked_at kind locale', { subject: 'id', locale: 'locale' }),
    ],
  },
  'subscriber.confirmed': {
    subjects: ['subscriber'],
    stream: 'system',
    facts: {},
    tells: [updates('subscriber', 'confirmed_at kind', { subject: 'id' })],
  },
  'subscriber.left': {
    subjects: ['subscriber'],
    stream: 'system',
    facts: {},
    tells: [deletes('subscriber', { subject: 'id' })],
  },
  'subscriber.told': {
    subjects: ['subscriber'],
    stream: 'system',
    facts: {},
    tells: [deletes('subscriber', { subject: 'id' })],
  },
  'subscriber.expired': {
    subjects: ['subscriber'],
    stream: 'system',
    facts: {},
    tells: [deletes('subscriber', { subject: 'id' })],
  },
} as const satisfies EventForms<ArticleFacts>
