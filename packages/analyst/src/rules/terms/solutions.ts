/** Words that name a way of building rather than a need (INCOSE R31). */
import type { TermList } from './term-list.ts'

export const SOLUTIONS: TermList = [
  {
    words:
      'database, databases, relational database, sql database, sql, nosql, mysql, postgresql, postgres, oracle, mongodb, sqlite, redis, kafka, rabbitmq, elasticsearch, hadoop, microservice, microservices, stored procedure, stored procedures, foreign key, primary key, hash table, linked list, binary tree, cron job, message queue, message broker, web service, web services, middleware, source code, object-oriented, model-view-controller, mvc, orm',
    note: 'it decides how the system is built inside',
    ask: 'State what has to be true for a user or a neighbouring system; if the choice is a given, record it as a constraint with its reason.',
  },
  {
    words:
      'java, javascript, typescript, python, php, ruby, golang, kotlin, c++, c#, .net, asp.net, j2ee, jsp, spring boot, react, angular, vue, node.js, django, rails, jquery, ajax, html5, xml, json, yaml, soap, rest api, restful, graphql, grpc, docker, kubernetes, terraform, linux server, apache, nginx, tomcat, iis, aws lambda, s3 bucket, crystal reports, active x, activex, flash player',
    note: 'it names a technology',
    ask: 'State the need behind it; if the technology is a given, record it as a constraint with its reason.',
  },
  {
    words:
      'using an algorithm, by means of, by using, implemented in, implemented using, implemented with, implemented as, written in, built with, built using, built on, developed in, developed using, coded in, programmed in, make use of, makes use of',
    note: 'it says how and not what',
    ask: 'State the result that this is meant to bring; record the means as a constraint if it is a given.',
    severity: 'info',
  },
  {
    words:
      'drop-down, dropdown, drop-down list, combo box, combobox, radio button, radio buttons, check box, checkbox, checkboxes, check boxes, pop-up window, popup, pop-up, text box, textbox, list box, scroll bar, scrollbar, hyperlink, tooltip, toolbar, accordion, carousel, modal dialog, modal window, splash screen',
    note: 'it settles the look of the screen',
    ask: 'Say what the user has to be able to do or see, and leave the control to the design.',
    severity: 'info',
  },
]
