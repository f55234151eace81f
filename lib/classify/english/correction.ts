import type { Rule } from '../rule.ts';

/** An error or an omission in personal information about the writer: PIPA s. 25, within the 45 days of s. 28. */
export const correction: readonly Rule[] = [
  {
    kind: 'correction_request',
    weight: 0.85,
    says: `<correct> ..5 <own> ..2 <attr>, <correct> ..5 <mine>, have|get|need|want|like|see <own> <adj>* ..1
      <attr>|<data> ..3 <corrected>, <correct> the? ..3 <attr> ..5 on|in|for|of <own>|me|file|your|record`,
    unless: `<notPersonal>, you|they|someone|he|she|who changed|updated|change, is|are|that <own> ..3 correct,
      settings, without, <correct> ..2 how|your|the way, update|updates me, fix your, i|we ..3 asked|told|requested ..4 to <correct>`,
  },
  {
    kind: 'correction_request',
    weight: 0.45,
    says: 'i|we ..3 asked|told|requested ..4 to <correct> ..5 <mythings>|record|records|file',
  },
  {
    kind: 'correction_request',
    weight: 0.45,
    says: `<correct> ..4 <own> ..3 <attr>, <own> billing|shipping|delivery|mailing address ..4 <wrong>`,
    unless: `order|orders|shipment|parcel|package|invoice_amount|password|subscription|plan|appointment|booking|
      credit|bank|payment, without`,
  },
  {
    kind: 'correction_request',
    weight: 0.82,
    evenNegated: true,
    says: `<own> <adj>* ..1 <attr>|<data> ..6 is|are|was|were|has|have|shows|listed|spelled|recorded|appears|
      looks|seems|still|being ..3 <wrong>, <wrong> <attr> ..4 for|of <me>|<own>, <wrong> <attr>|<data> ..4
      on|in|about ..2 <own>|my|me|file|record, <you> ..3 have|has|got|using|use|list|spelled|spelt|
      recorded|entered|wrote|put|show|keep|shows|spell|put ..4 <wrong> ..1 <attr>, <you> ..3 have|has|got|
      spelled|spelt|wrote|recorded|entered|put|spell ..3 <own> <adj>* ..1 <attr>|<data> ..3 <wrong>,
      <attr> ..6 in|on your ..2 system|systems|records|files|database|file ..4 <wrong>, <attr> ..4 <you>
      have ..6 <wrong>, <own> ..2 <attr> is|was listed|shown|recorded|written|spelled|spelt|entered|down|stored as, <attr> still ..3 points|shows|says|goes|reads|lists, have|get|need|want|like|see the|this|that ..1 record|file|entry|data|<attr> ..2 <corrected>, <wrong> ..2 <attr>|<data> ..3 in|on your ..2 system|systems|records|files|
      database|file, <own> ..1 <attr> wrong|misspelled|incorrect, records|record|system|file|profile|database|account ..3 erroneously|wrongly|incorrectly|mistakenly|falsely, your ..2 records|record|system|file|files|database ..3 still? say|says|show|shows|describe|describes|lists|state|states|spell|spells|has|have ..3 <own>|me|i ..6 `,
    unless: `shipped|delivered|parcel|package|order|invoice|sent to ..2 wrong|old, someone|somebody|another, sent
      ..6 wrong|to, old ..2 account|order, old enough, wrong number|person, <otherperson>`,
  },
  {
    kind: 'correction_request',
    weight: 0.75,
    says: `<own> <adj>* ..1 <attr> ..4 should|supposed ..3 be|read|say|been|reflect|show, <own> correct|right|
      actual|proper|new|real|legal|current|true <attr> ..2 is, <attr> ..5 should ..2 be|read|say|been, it|that|which should|needs ..1 be|read|say ..4 not, <own> ..1 <attr> is ..4 not, note|have|here ..3 new <attr>, mix_up|confusion|mistake|error ..4 in|with your ..2 system|records|file|files|database, <attr> ..3 you have ..5 is|was|belongs|are ..3 not|never|no_longer|someone|wrong|old|another|to, the correct|right ..2 <attr> is`,
    unless: `<notPersonal>, private|confidential|deleted|removed|protected|kept`,
  },
  {
    kind: 'correction_request',
    weight: 0.62,
    given: 'own-data',
    says: `i|we ..3 moved ..12, i|we ..3 changed my ..2 <attr>, my name ..3 changed, i ..3 got|am|was ..2
      married|divorced ..10 name, new <attr> ..2 is, no longer live, i was born ..8 not, update your
      records|files|system|database, correct your records|files|system|database, correct|fix|amend|rectify
      ..3 record|records|file|entry|error|mistake|errors|inaccuracies`,
    unless: `<notPersonal>, moved on|forward, i|we ..3 asked|told|requested ..4 to <correct>`,
  },
  {
    kind: 'correction_request',
    weight: 0.8,
    says: `<correction> request, request ..3 <correction> ..6 <mine>|<attr>|<data>|record|records|file,
      <correction> ..2 of|to <own> ..3 <data>|<attr>, right to rectification|correction|rectify|correct,
      section|s|sec 25 ..4 pipa|act|personal|of, article|art 16, <correction> under ..4 <law>, request ..2
      <correction> under|pursuant, annotate ..4 file|record|information, <correction> of ..3 inaccuracy|error|mistake|record|records|file`,
    unless: `<notPersonal>, policy, made|make ..3 changes|change to`,
  },
  {
    kind: 'correction_request',
    weight: 0.75,
    says: `mistake|mistakes|error|errors|typo|inaccuracy|inaccuracies|omission ..3 in|on|with|about|regarding
      ..2 <own> ..3 <data>|<attr>, <own> ..1 <data>|<attr> ..4 contains|contain|has|have|with ..4 mistake|
      mistakes|error|errors|typo|inaccuracies, mistake|mistakes|error|errors|inaccuracy|inaccuracies ..3 in ..4 <mine>, missing ..3 from <own> ..2 <data>, complete <own> ..2
      <data>, <own> ..2 <data> is|are incomplete|missing`,
    unless: `<notPersonal>`,
  },
  {
    kind: 'correction_request',
    weight: 0.75,
    given: 'for-another',
    says: `his|her|their ..2 <attr>|<data> ..5 <wrong>, <correct> ..3 his|her|their ..2 <attr>|<data>, <attr>|
      <data>|record ..6 is|are <wrong>`,
    unless: `<notPersonal>`,
  },
  {
    kind: 'correction_request',
    weight: 0.55,
    onlySubject: true,
    says: `<correction> ..3 request, request ..3 <correction>, ^ wrong|incorrect|misspelled ..3 <attr>|<data>,
      <correct> my, change of address|name, name change, address change, new address`,
    unless: `<transaction>`,
  },
  {
    kind: 'correction_request',
    weight: 0.6,
    given: 'own-data',
    says: `fix|correct|rectify|amend|update it|this|that|them|accordingly, please|kindly|you <correct> $, like|want|need|get|have them|it|this|these|that|those <corrected>, get it|this|that fixed|corrected|right, could|can|should these|this|it|that|they|those ..1 be <corrected>, that|this|which is <wrong>`,
    unless: `<transaction>, leak|leaked|breach|hacked`,
  },
];
