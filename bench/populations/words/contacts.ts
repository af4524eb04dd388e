// Titles and departments of people at work, from common knowledge.

/** Titles of one rank and department, with the ways they are written; later ones are promotions. */
export const CAREERS: readonly (readonly (readonly string[])[])[] = [
  [
    ['Sales Representative', 'Sales Rep', 'Account Executive'],
    ['Sales Manager', 'Mgr Sales', 'Manager, Sales'],
    ['VP Sales', 'Vice President of Sales', 'VP, Sales'],
  ],
  [
    ['Software Engineer', 'SW Engineer', 'Developer'],
    ['Engineering Manager', 'Eng Manager', 'Manager of Engineering'],
    ['Chief Technology Officer', 'CTO', 'Chief Technical Officer'],
  ],
  [
    ['Buyer', 'Purchasing Agent', 'Procurement Specialist'],
    ['Purchasing Manager', 'Procurement Manager', 'Head of Purchasing'],
    ['Director of Procurement', 'Procurement Director', 'Dir. Procurement'],
  ],
  [
    ['Accountant', 'Staff Accountant', 'Bookkeeper'],
    ['Controller', 'Financial Controller', 'Finance Manager'],
    ['Chief Financial Officer', 'CFO', 'Finance Director'],
  ],
  [
    ['Marketing Specialist', 'Marketing Associate', 'Mktg Specialist'],
    ['Marketing Manager', 'Mktg Manager', 'Manager, Marketing'],
    ['Chief Marketing Officer', 'CMO', 'VP Marketing'],
  ],
  [
    ['HR Specialist', 'Human Resources Specialist', 'Recruiter'],
    ['HR Manager', 'Human Resources Manager', 'People Manager'],
    ['HR Director', 'Director of Human Resources', 'VP People'],
  ],
  [
    ['Office Manager', 'Office Mgr', 'Administrator'],
    ['Operations Manager', 'Ops Manager', 'Manager, Operations'],
    ['Chief Operating Officer', 'COO', 'VP Operations'],
  ],
];

/** Mailboxes that a company's people share. */
export const SHARED_MAILBOXES = ['info', 'sales', 'office', 'accounts', 'team', 'hello'];
