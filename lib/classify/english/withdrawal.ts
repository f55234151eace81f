import type { Rule } from '../rule.ts';

/** Stop, delete, opt out: consent is withdrawn or narrowed (PIPA s. 9). */
export const withdrawal: readonly Rule[] = [
  {
    kind: 'consent_withdrawal',
    weight: 0.88,
    says: `<delete> ..5 <mine>, <delete> ..4 <own> ..2 <attr>|account|accounts|membership|footprint|trace|
      traces|presence|existence|data, <delete> ..3 <all> ..8 about|on|of|regarding|have|hold|concerning,
      <delete> me ..4 from|off|completely|entirely|now|altogether|please, <delete> me $, <mine> ..5
      <deleted>, <own> ..2 <attr>|account ..4 <deleted>, <deletion> of|request ..4 <mine>|<own>,
      <deletion> request, request ..4 <deletion>, right to be forgotten, right to|of erasure|deletion,
      article|art 17, be|been forgotten, forget ..2 i exist|existed|me, do not keep|retain|hold|store ..5
      <mine>|anything|any`,
    unless: `<notWithdrawn>`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.88,
    evenNegated: true,
    says: `take|get|pull|strike|scratch|cross|kick|leave|keep me ..2 off|out, remove|unsubscribe|delete|drop|
      take|exclude|suppress me|us ..4 from|off|out, remove|unsubscribe|delete|drop|take|exclude|suppress <own> ..3 <attr>|account ..3 from|off, remove|unsubscribe|delete|drop|exclude <own> ..2 from|off, make_sure|ensure ..14 <deleted> ..3 from|off|your, <attr>|<data> ..10 <deleted> ..2 from|off your, ^ ..3 unsubscribe, unsubscribe|unsubscribed me|us|my|please|
      now|immediately, want|like|asked|need|wish|please to? be? unsubscribe|unsubscribed|removed|deleted
      ..4, want ..2 off|out of? your? <list>, opt|opting ..2 out, opt out ..4, off your ..3 <list>, get|be|being removed|deleted|taken|unsubscribed|dropped ..3 from|off, lose
      my number, no more ..2 emails|calls|texts|marketing|messages|newsletters|spam|promotions|mail`,
    unless: `how do your users|customers|people, click ..8 unsubscribe, unsubscribe link ..4 below|bottom,
      <order2>, appointment, you can|may unsubscribe`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.85,
    evenNegated: true,
    says: `withdraw|withdrawing|revoke|revoking|rescind|rescinding|retract|cancel|cancelling|pull|remove|
      retracting|take_back ..4 consent|permission|authorization|authorisation|agreement, withdrawal|
      revocation of ..2 consent|permission, consent ..3 is|was|are withdrawn|revoked|hereby, no_longer|
      not|never ..2 consent|agree|allow|authorize|authorise|permit|give_consent|okay_with ..12 <use>|
      <contact>|data|information, no longer ..2 want|wish ..4 you ..4 <use>|<contact>|have, no longer
      consent, do not consent, object|objecting|oppose to ..4 <use>|processing|marketing|profiling|being,
      i object ..3 you <use>, rather|prefer ..1 you did|do|would not ..2 <use>|<contact>`,
    unless: `without ..2 consent, i did not consent, i never, order|subscription`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.86,
    evenNegated: true,
    says: `stop|quit|cease|end|halt|discontinue ..4 <contact> ..3 <me>|my|with|this|these|your, stop ..3
      emails|calls|texts|marketing|messages|newsletters|promotions|spam|solicitations|messages, do not ..3 <contact> <me>|my|this, put|add ..5 do not call|contact|email|mail, do not ..2 <use> my, never ..3 <contact> <me>, do not want ..6 <contact>, do not want|wish ..2 you|
      anyone|your ..6 <use>|<contact>, do not want|wish ..2 to ..2 receive|hear|get|be ..6, do not want|
      wish ..5 <mythings> ..5 used|shared|sold|kept|stored|disclosed|given|published|processed|passed,
      stop|quit|cease|halt|discontinue ..4 <use> ..6 <mythings>, do not ..3 <use> ..5 <mythings>, not ..4
      share|sell|disclose|use|give ..3 <mythings>, leave me alone, fuck|piss|bugger off, quit|stop
      bugging|harassing|spamming|pestering, want|like ..3 emails|calls|texts|marketing|messages to stop,
      <mythings> ..4 not be ..2 used|shared|sold|disclosed|given, only use ..5 <mythings> for, not|never ..1 share|sell|give|pass|disclose it|them|this|that ..1 with|to|on, stop it|
      this|sharing|selling|tracking`,
    unless: `why do|did you not, not ..2 call|email|contact|text|answer|reply ..2 me back, you did not, you do
      not, stop by, hear ..3 from you, hear from you, do not hesitate, has|have|he|she|it stopped, asked|
      told ..8 stop ..20 <still2>, do not send|give me ..5 <privacypolicy>, i|he|she|they can not, i|he|
      she|they could not, want to be rude, do not want to get ..4 trouble, <transaction> ..3 stop|stopped,
      do not send me ..6 copy`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.6,
    says: `close|deactivate|terminate|shut|shut_down|cancel ..3 <own> account|accounts|membership|profile,
      <own> account ..3 closed|deactivated|terminated, asked|told ..8 stop|remove|unsubscribe|delete|opt|
      take, delete|erase|wipe it|them|that|this|everything|all, get rid of it|everything|them`,
    unless: `order|bank|plan, did not close|cancel|terminate, you|they closed|cancelled|terminated|deleted, why,
      i|we ..2 will|have|can|shall|did|am ..2 delete|deleted|deleting, delete it|this|email|message ..2 if`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.8,
    given: 'own-data',
    says: `<delete> it|them|everything|all|that ..2 $, want|need it|them|everything|all|that ..2 <deleted>,
      delete|erase|wipe|purge|destroy it|them|everything|all|that`,
    unless: `<order2>, i ..3 delete|deleted, email|message|attachment, will`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.75,
    given: 'for-another',
    says: `<delete> ..6 <data>|profile|profiles|account|listing, opt ..3 out, <delete> ..4 his|her|their, do
      not sell, <deletion> ..8 <data>`,
    unless: `<notWithdrawn>`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.6,
    onlySubject: true,
    says: `unsubscribe, opt out, ^ stop, <delete> my|me|account, <deletion>, withdraw|withdrawal|revoke ..3
      consent, do not contact|call|email, remove me`,
    unless: `<transaction>`,
  },
];
