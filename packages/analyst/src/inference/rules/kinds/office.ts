/** Products by which companies keep customers, staff and answers in order. */
import { usualFor, type Kind } from './usual.ts'

const CUSTOMERS: Kind = {
  when: {
    any: [
      'crm',
      'customer relationship',
      'sales ~ platform/software/pipeline/tool',
      'marketing ~ platform/automation/software',
      'email ~ marketing/campaign',
      'customer ~ support/service ~ platform/software',
      'help desk ~ software',
    ],
    unless: ['sales clerk'],
  },
  example: 'The system shall serve as a CRM for small companies.',
  nearMiss: 'The sales clerk opens the door at nine.',
}
const FORMS: Kind = {
  when: {
    any: [
      'form ~ builder/maker',
      'survey ~ tool/platform/maker/software',
      'create ~ form/survey/quiz/poll',
      'questionnaire',
    ],
    unless: ['land survey', 'paper form'],
  },
  example: 'The system shall serve as a survey tool for schools.',
  nearMiss: 'The land survey takes three weeks.',
}
const STAFF: Kind = {
  when: {
    any: [
      'hr ~ software/platform/system',
      'human resources',
      'payroll',
      'employee ~ management/scheduling',
      'time ~ tracking',
      'track ~ working/hours',
      'applicant tracking',
    ],
    unless: ['payroll tax law'],
  },
  example: 'The system shall serve as an HR software for restaurants.',
  nearMiss: 'The payroll tax law changed in spring.',
}

export const OFFICE_RULES = [
  ...usualFor(CUSTOMERS, [
    {
      id: 'crm-implies-contacts-and-history',
      title: 'Contacts and their history',
      actor: 'User',
      does: 'manage contacts and companies and see every mail, call and deal with them in one place',
      action: 'manage',
      object: 'contacts',
      already: ['contact ~ management', 'manage ~ contact'],
      criteria: [
        'Given two entries for one person, then they can be merged without losing anything.',
        'Given a contact, then all that was agreed with them is listed by date.',
        'Given a contact who asks for it, then their data can be exported and deleted.',
      ],
      because: 'Whoever answers the phone has to know what a colleague promised yesterday.',
      confidence: 0.53,
    },
    {
      id: 'crm-implies-pipeline-and-reports',
      title: 'Pipeline, campaigns and reports',
      actor: 'User',
      does: 'follow deals through a pipeline, send campaigns to chosen contacts, and report on the results',
      action: 'follow',
      object: 'deals and campaigns',
      already: ['pipeline', 'campaign', 'analytics', 'report'],
      criteria: [
        'Given a deal moved to another stage, then the forecast has changed.',
        'Given a campaign, then who opened it and who unsubscribed can be seen.',
        'Given a contact who unsubscribed, then no further campaign reaches them.',
      ],
      because: 'Selling is steered by what is in the pipe and what the last campaign brought.',
      source: 'GDPR Art. 21(2)',
      confidence: 0.5,
    },
    {
      id: 'crm-implies-automation',
      title: 'Automated steps',
      actor: 'User',
      does: 'set up workflows that assign, remind and reply automatically',
      action: 'set up',
      object: 'workflows',
      already: ['automate', 'automation', 'workflow'],
      criteria: [
        'Given a workflow, when its condition occurs, then its step is done once.',
        'Given a workflow that fails, then its owner is told what was not done.',
        'Given a workflow that was switched off, then nothing of it is done any more.',
      ],
      because: 'The same three mails are written after every enquiry.',
      confidence: 0.42,
    },
  ]),
  ...usualFor(FORMS, [
    {
      id: 'forms-imply-questions-and-logic',
      title: 'Kinds of question and branching',
      actor: 'User',
      does: 'build forms from several kinds of question, make them required, and branch by earlier answers',
      action: 'build',
      object: 'forms',
      already: ['question type', 'branch', 'logic'],
      criteria: [
        'Given a branch, then whoever answers sees only the questions that concern them.',
        'Given a required question without answer, then the form is not sent and the question is shown.',
        'Given a form, then it can be tried out before it is published.',
      ],
      because: 'Long forms are abandoned; branching keeps them short.',
      source: 'WCAG 2.2, 3.3.1 and 3.3.2',
      confidence: 0.5,
    },
    {
      id: 'forms-imply-responses',
      title: 'Collecting and evaluating answers',
      actor: 'User',
      does: 'share a form by link, collect the answers, see them in charts, and export them',
      action: 'evaluate',
      object: 'answers',
      already: ['export', 'chart', 'analyze ~ response', 'result'],
      criteria: [
        'Given an answer, then it is in the evaluation at once.',
        'Given an anonymous form, then no answer can be traced to a person.',
        'Given a closed form, when its link is opened, then it says so.',
      ],
      because: 'A form is filled in so that somebody can read what came of it.',
      confidence: 0.5,
    },
  ]),
  ...usualFor(STAFF, [
    {
      id: 'staff-implies-records-and-absence',
      title: 'Employee records, hours and absence',
      actor: 'Employee',
      does: 'see their own records, enter hours, and request leave that a manager approves',
      action: 'request',
      object: 'leave',
      already: ['leave ~ request', 'absence', 'vacation', 'time-off'],
      criteria: [
        'Given a request for leave, when the manager decides, then the employee is told and the balance changes.',
        'Given the records of a colleague, when an employee opens them, then access is refused.',
        'Given hours entered wrongly, then a correction shows who made it and when.',
      ],
      because: 'Hours and leave are what employees ask for every week.',
      source: 'Directive 2003/88/EC Art. 22',
      confidence: 0.48,
    },
    {
      id: 'staff-implies-payslips-and-reports',
      title: 'Payslips and reports',
      actor: 'Employee',
      does: 'view and download payslips, tax documents and contracts',
      action: 'download',
      object: 'payslips',
      already: ['payslip', 'pay slip', 'pay stub'],
      criteria: [
        'Given a pay day, then the payslip is there and its owner is told.',
        'Given a former employee, then their payslips can be reached for the time the law sets.',
        'Given a payslip, then only its owner and those who make it can open it.',
      ],
      because: 'Payslips are needed for rents, loans and taxes, mostly years later.',
      confidence: 0.42,
    },
  ]),
]
