/** By table: what the public pages are told has changed, so that they are drawn anew. */
export const PUBLIC_CHANGES: Readonly<Record<string, string>> = {
  article: 'articles',
  article_revision: 'articles',
  checkpoint: 'proofs',
  general_answer: 'answers',
  general_answer_revision: 'answers',
  image: 'articles',
  page_revision: 'texts',
  partner: 'partners',
  prepared_round: 'rounds',
  round: 'rounds',
  round_activity: 'rounds',
  training: 'trainings',
  training_delivery: 'trainings',
  training_registration: 'trainings',
  training_partner: 'trainings',
  training_series: 'trainings',
}
