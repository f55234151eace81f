import type { Rule } from '../rule.ts';

/**
 * Loose signs, for mail that says it in a way no rule foresaw: two things in one clause, in any order. They count only
 * where nothing else is asserted, and leave the mail for review.
 */
export const hints: readonly Rule[] = [
  {
    kind: 'access_request',
    weight: 0.54,
    hint: true,
    says: `copy, copies, printout, see, view, obtain, get, give, send, sending, provide, release, disclose, disclosure, told, tell, know,
      show, back, email it, forward, need, want, receive, request, ask, asking, hand over, look at, dig out, dig up, like, access, find out`,
    with: `<own> <adj>* <data>, <data> ..8 <about> <person>, name on it, <hold> ..3 about|on me, ..1 mention|mentions|mentioned|mentioning,
      <hold> ..2 about|on my, his|her|their <adj>* <data>, <mythings> ..4 <gaveout>, <images> ..8 me, you ..3 know ..4 me`,
    unless: `<delete>, <stop2>, <wrong>, <correct>, thank, thanks, attached, policy, how long, safe, secure, why, <removing>, <misuse>,
      <transaction>, stolen, leaked, wrong, <dis>, never, keep|keeping|use|share my, gave, sent, your|you ..2 staff|employees|team|people|workers ..6 see|read|view|access, who|can|do ..4 you ..2 see|read`,
  },
  {
    kind: 'correction_request',
    weight: 0.53,
    hint: true,
    says: `<correct>, <corrected>, wrong, incorrect, inaccurate, mix up, mixed up, mistake, error, misspelled, outdated, missing, typo,
      spelling, spelled, should be|say|read, keep|keeps calling me, not my ..2 <attr>, is actually, am actually, am not a, changed my`,
    with: `<own> ..3 <attr>, <own> <adj>* <data>, your ..2 system|records|files|database|file, my ..2 profile|account|record, my name|surname|title, title to,
      name|surname|spelling|birthday|birthdate|title, change of address|name, new address|phone|email|number|name`,
    unless: `<notPersonal>, <transaction>, password, sent ..3 wrong, wrong person|recipient|file|attachment, hacked, stranger, without, someone
      changed, <delete>, not ..3 share, settings, mind, how|why ..4 get|got`,
  },
  {
    kind: 'complaint',
    weight: 0.55,
    hint: true,
    evenNegated: true,
    says: `<dis>, no business, lied, lie, lying, liars, betrayed, resent, complain, complaining, complaint, dissatisfaction, dissatisfied, not
      happy, not cool, not right, not fair, not legal, not lawful, be legal, got sold, was sold, shame on, nothing has happened, nothing
      happened, trust you, lost trust, way over the top, forced to, nosy, gossip, behind my, invasive, intrusive, too far, excuse for,
      unprofessional, careless, sloppy, inappropriate, telling|told my, telling|told everyone|people, handing out, giving out, badly, wrongly, offended, insulted, humiliating`,
    with: `<mythings>, privacy, personal, data, details, information, phone numbers, recording, record everything, ads, spam, marketing, landlord, employer, boss, sin,
      consent, customers, <own> ..2 <attr>, private, confidential, my file, my business`,
    unless: `<delete>, not ..3 complaint, courier|delivery|refund|parcel|package, if, price|prices|quality|product, do you, have you ..2 <gaveout>`,
  },
  {
    kind: 'complaint',
    weight: 0.55,
    hint: true,
    given: 'privacy',
    evenNegated: true,
    says: `<dis>, lied, shame on you, no business, i resent, be legal, not legal, nothing has|was|is happened|changed|done, not cool, not happy,
      never signed|agreed|said, nobody asked, not acceptable`,
    unless: `<transaction>, not ..3 <dis>, would be, if`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.54,
    hint: true,
    evenNegated: true,
    says: `enough, stop, quit, cease, no further, no more, remove, take ..4 down|off, withdrawn, withdraw, unsubscribe, do not ever, never again, delete, erase,
      purge, destroy, do not, leave me, done with, get rid, opt, not interested in, sick of, fed up with`,
    with: `emails, texts, calls, newsletter, newsletters, marketing, <use> ..3 my, <contact> ..2 me, share|use|keep|sell|give my, my ..2 <attr>, <mine>,
      text|call|email|contact this, list, mailing, promotions, further use, my ..1 stuff|profile|account|picture|photo|testimonial|review`,
    unless: `<transaction>, did not, why, you do not, do not ..2 know|understand|have|think|see|remember|want to|forget|hesitate, i ..2 not receive|get|got|received, hacked,
      not stop, do not ..3 back, <wrong>, how ..3 stop, does not`,
  },
  {
    kind: 'breach_report',
    weight: 0.55,
    hint: true,
    evenNegated: true,
    says: `wrong file|attachment|person|address|recipient|email|fax|envelope, open to ..3 world|public|anyone|everyone, dumpster, trash, garbage, recycling, curb, sidewalk, arrived
      opened, torn open, unsealed, hacked, exposed, leaked, leak, lost, stolen, forgot|left ..3 laptop|usb|phone|bag|folder|papers|files|binder|clipboard|tablet|stick, never met, never
      heard of, do not know, stranger, strangers, unique address, only ..2 for you, addressed to ..2 a|another|someone|somebody, reminders for, intended for, meant for,
      researcher, vulnerability, got into, broke into, broken into, unlocked, unattended, misdirected, by mistake, in error, accidentally, mixed up`,
    with: `<data>, clients, customers, client, customer, people, forms, names, payroll, bucket, scans, files, folder, reminders, her|his|their <adj>* <attr>, password, my account, addresses, patient|patients, my file, my name, numbers`,
    unless: `<notBreach>, parcel, order|orders, password ..4 reset, lost my password, forgot my, do not know ..3 how|what|if|why|where, training|quote, correct|fix|update|change my, refund, do you, delivery, charged`,
  },
  {
    kind: 'question',
    weight: 0.55,
    hint: true,
    asked: true,
    says: `privacy, saved, recorded, monitored, listens, microphone, spying, spies, retention, stored, consent, supplier|suppliers|vendor|vendors ..8 data|list|customers|see, anonymous, nickname, legal name, real name, usage data,
      ip address, tracked, tracking|track me|us|my|users|visitors|location, encrypted, servers, cloud, third party|parties, customer list, personal <data>, compliant, listening, eavesdrop,
      location, <mythings>, data, confidential, confidentiality, delete ..4 after, shared with, sell ..3 <data>, use it for, used for, ai, camera, cameras, fingerprint, biometrics, face recognition`,
    unless: `<order2>, invoice|refund|delivery|parcel|warranty, <privacypolicy> ..2 template, in stock, opening hours, privacy screen|film|fence|curtain|curtains|glass, how much, bring, cloud ..2 price, our ..2 platform|solution|software|tool`,
  },
  {
    kind: 'policy_request',
    weight: 0.6,
    hint: true,
    says: `<privacypolicy>, policy|policies|rules|practices|procedures|guidelines ..8 privacy|personal|data|information|confidentiality|service_providers|outside,
      privacy|personal|data ..4 policy|policies|rules|practices|procedures|guidelines|document|documents`,
    with: `send, share, have, find, see, read, get, where, copy, need, want, mail, provide, looking for, anything in writing, point, direct, refer, link, show, supply, no ..4 <privacypolicy>`,
    unless: `our <privacypolicy>, return|refund|insurance|cancellation, agree, according to, says, said, states, violates|violated|against, <delete>, <mythings>`,
  },
];
