import type { messagesIn } from '@/lib/i18n/messages'

type Code = keyof ReturnType<typeof messagesIn>['errors']

/** What a form can find wrong by itself, by its schema. Everything else is said by the server, in words. */
export const FORM_CODES: readonly Code[] = [
  'unknown', 'text-too-long', 'text-missing', 'day-format', 'number-format', 'about-missing', 'buyer-missing',
  'ted-number-format', 'url-format', 'deadline-missing', 'deadline-passed', 'org-number-missing', 'org-number-format',
  'org-number-check-digit', 'company-name-missing', 'municipality-missing', 'industry-missing', 'employees-missing',
  'name-missing', 'email-missing', 'email-format', 'phone-missing', 'phone-format', 'call-time-missing',
  'case-not-found', 'reason-missing', 'turn-to-missing', 'advisor-missing', 'outcome-missing', 'why-missing',
  'result-missing', 'duration-missing', 'duration-format', 'activity-missing', 'day-in-future', 'round-code-format',
  'round-name-missing', 'link-ended', 'code-missing', 'how-missing', 'role-missing', 'partner-name-missing',
  'partner-code-format', 'partner-kind-missing', 'member-name-missing', 'consent-missing', 'contact-name-missing',
  'page-empty', 'barrier-missing', 'page-missing', 'clock-format', 'https-format', 'title-missing',
  'about-text-missing', 'readers-missing', 'learn-missing', 'audience-missing', 'language-missing', 'form-missing', 'place-missing',
  'link-missing', 'end-before-start', 'series-name-missing', 'captions-missing', 'transcript-missing',
  'useful-missing', 'level-missing', 'will-bid-missing', 'article-not-found', 'article-body-too-long',
  'tags-too-many', 'publish-day-missing', 'publish-clock-missing', 'image-alt-missing', 'image-file-missing',
  'image-too-large', 'image-unreadable', 'newsletter-link-unknown', 'question-not-found', 'organisation-missing',
  'topic-missing', 'question-missing', 'answer-missing', 'call-result-missing', 'english-half', 'not-scrubbed',
  'answer-not-found', 'article-body-missing', 'article-english-body-missing', 'article-english-ingress-missing',
  'article-english-title-missing', 'article-ingress-missing', 'article-title-missing', 'image-foreign', 'outside-county',
] // prettier-ignore
