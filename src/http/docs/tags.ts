/** The groups of operations in the API reference, in its order. A test fails for an operation in none of them. */
export const TAGS = {
  Session: 'Sign in and out, and who is signed in.',
  Users: 'Who belongs to the workspace, and as what.',
  'API keys': 'Keys for programs.',
  Workspaces: 'Companies, each with its own data and people.',
  Imports: 'Lists of accounts, contracts, people and signals come in, and can be taken back.',
  People: 'The team that looks after accounts.',
  Accounts: 'The accounts, why each is in its tier, and what is known of it.',
  Contacts: 'The people at the accounts.',
  Answers: 'What the company says about itself.',
  Model: 'The model as a document: draft, check, compare, commit.',
  Plans: 'What follows from a model for all accounts; applied in one act, and taken back in one.',
  Books: 'Who owns which account: planned, applied, given by hand, and covered in a leave.',
  Handoffs: 'Accounts on their way from one person to another, with all that the second must know.',
  Pools:
    'Queues of cases without owners: who takes the next, what customers wait, and how many people it takes.',
  Health: 'Whether what is known of accounts tells who will leave.',
  Pilots:
    'What is tried on some accounts and compared with others, by a rule that is locked before the first day.',
  Retention: 'How revenue and customers stay, and what is to come.',
  History: 'Tier, owner and reason of accounts on any day.',
  Views: 'How people have set up pages, to come back to.',
  'Daily run': 'Facts and movements of a day.',
  Jobs: 'Long work and how far it is.',
  Audit: 'Who did what when.',
} as const
