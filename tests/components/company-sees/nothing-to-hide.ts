const below = (folder: string, names: string) => names.split(' ').map((name) => `components/${folder}/${name}.tsx`)

/**
 * Components that a company sees and that are given nothing to hide, by why. One that is given a row which holds more
 * than its reader may see stands in the test instead, where it is drawn with what must not show.
 */
export const NOTHING_TO_HIDE: Record<string, readonly string[]> = {
  'what they are given is published for all': [
    ...below('articles', 'blog-page post-closing tag-links'),
    ...below('buyers', 'answer-list answer-search buyers-page line-phone'),
    ...below('figures', 'how-we-count count-chart count-table not-shown shown-chart'),
    ...below('intake', 'intake-start intake-page outside-county via-partner'),
    ...below('pages', 'written-page'),
    ...below('proofs', 'proof-now proof-page proof-steps'),
    ...below('rounds', 'pause-notice round-rules'),
    ...below('start', 'doors start-page'),
    ...below('trainings', 'staff-text when'),
  ],
  'figures come with the small numbers taken out, by their type': below('partners', 'partner-figures'),
  'forms, of words, ids and what their reader has typed': [
    ...below(
      'auth',
      'busy-calendar-form calendar-address-form choice-form code-form email-form link-redemption directory-button',
    ),
    ...below('buyers', 'ask-form'),
    ...below('cases', 'reason-form words-form procurement-fields standstill-field from-queue-fields deadline-form'),
    ...below('capabilities', 'capability-form'),
    ...below('companies', 'invite-form own-answer'),
    ...below('exercises', 'answer-form'),
    ...below('feedback', 'report-form'),
    ...below('intake', 'about-fields company-fields company-form contact-form description-field need-form'),
    ...below('meetings', 'choose-time-form decline-times-form own-offer-forms'),
    ...below('newsletter', 'key-page subscribe-form subscribe-section'),
    ...below('outcomes', 'case-answer-form details-fields details-form outcome-fields outcome-form satisfaction-form'),
    ...below('partners', 'referral-form'),
    ...below('time', 'earmark-form entry-note-form'),
    ...below('trainings', 'evaluation-form sign-up-fields sign-up-form'),
    ...below('search', 'search-form'),
    ...below('views', 'list-filter list-pages list-tools save-view-form views-menu'),
  ],
  'what its reader has typed, read back to them': below('intake', 'application-summary confirmation'),
  'of whoever is signed in, about themselves': [
    ...below('auth', 'account-page busy-section calendar-section keys-section notice-mails-section link-sent sign-in'),
    ...below('cases', 'unseen-mark'),
    ...below('unsent', 'sign-out'),
  ],
  'people and mails of the demonstration': [...below('auth', 'demo-people'), ...below('mail', 'outbox')],
  'names of buyers, of which the register is public': below('cases', 'buyer-names'),
  'single words, codes and days, chosen by what draws it': [
    ...below('audit', 'case-timeline'),
    ...below('cases', 'case-chain case-step deadline followed-by just-done status-tag step-of-case still-helps'),
  ],
  'shown beside the list and at the end of its rows to staff alone: the search asks for it by their roles': below(
    'cases',
    'case-acts case-glance case-preview',
  ),
  'the exact text that the receipt is about, which find-receipt answers': below('proofs', 'receipt-page'),
  'kept on the device of whoever typed it, and drawn from there': [
    ...below('offline', 'entry-row kept-work-list mend-entry unsent-page'),
    ...below('time', 'call-offer day-reasons just-logged-message log-time-panel logged-message logged-words over-cap'),
    ...below('time', 'note-calls quick-minutes undo-refused undone-words what-counts'),
  ],
}
