import type { Rule } from '../rule.ts';

/** Somebody's information is, or may be, where it should not be (PIPA s. 34.1). */
export const breach: readonly Rule[] = [
  {
    kind: 'breach_report',
    weight: 0.88,
    evenNegated: true,
    says: `got|received|receive|receiving|get|getting|sent|have|see|seeing|saw|opened|found|given|emailed|
      shows|show|included|contained|contains|mailed|showed|with|downloaded|handed ..7 <otherperson> ..8
      <data>|<attr>|invoice|statement|email|letter|account|order|orders|bill|receipt|booking|appointment|
      package|names|it|contract|t4|form|card|cheque|prescription|results|report|stuff|info|confirmation,
      <data>|<attr>|invoice|statement|email|letter|bill|account|receipt|booking|confirmation|documents|
      form|paperwork|t4|contract|report|spreadsheet|message|attachment|pdf ..5 for|of|belonging|addressed|
      meant|about|intended|belongs|concerning|from|to|on|is ..3 <otherperson>, <otherperson> ..4 got|
      received|has|have|saw|seen|was|is|can|could|sees|opened|get|sees ..5 <mythings>, sent|emailed|
      mailed|gave|forwarded|faxed|disclosed|delivered|released|texted|sending|went|handed|shown ..8
      <mythings> ..6 to ..3 <otherperson>, <mythings> ..5 sent|went|emailed|given|mailed|delivered|
      released|gone|disclosed|faxed ..4 <otherperson>, see|view|access|seeing|open ..4 other|another|
      someone|somebody|everyone|everybody ..2 customers|clients|peoples|users|persons|members|elses|
      customer|user ..4 <data>|<attr>|account|accounts|orders|profiles|invoices|invoice|order|emails|
      photos|page|names, logged ..3 into|in|to ..2 <otherperson>, wrong ..2 person|recipient|customer|
      email|address|patient|client|fax|people|envelope|account ..16 <data>|personal|information|
      <mythings>|private|confidential, <data>|personal|information|private|confidential|spreadsheet|file|
      statement|<mythings> ..12 to ..2 wrong ..1 person|recipient|customer|address|email|fax|people|client|number`,
    unless: `<notBreach>, without telling|consent, consent|permission, who|whom|which_companies|company|parties,
      package|parcel|item|shoes|product ..4 instead, wrong|incorrect|old ..3 on|in ..2 file|records|
      profile, do you, update|correct|fix|change my, sell|sold|marketing|advertising|advertisers, deliver|shipped, front|loud|aloud`,
  },
  {
    kind: 'breach_report',
    weight: 0.87,
    evenNegated: true,
    says: `<stranger> ..4 accessed|logged|hacked|got_into|used|opened|using|broke|stole|changed|breached|
      accessing|took_over|got_access|gained|gains|entered|is_in|was_in|has_access|is_using|had_access|
      read|knows|guessed|obtained|getting|impersonating|got_hold|got ..8 <own>|account|data|information|
      database|system|systems|password|files|records, <own> ..3 account ..6 hacked|compromised|accessed|
      broken_into|taken_over|breached|hijacked|used_by, <own> account ..4 been hacked|compromised|accessed|taken, login|logins|log_in|sign_in|access|activity|logon|signin|session ..8 not_me|
      do_not_recognize|do_not_recognise|did_not_make|was_not_me|unknown|unrecognized|never|suspicious|
      unauthorized|unauthorised|strange|i_did_not|not_mine, unauthorized|unauthorised|
      unknown|suspicious|strange|unrecognized ..2 login|logins|access|activity|disclosure|user|device|
      sign_in|person|persons|charges|changes ..12, hacked ..4 my|into|your|the, identity theft|stolen, i|
      my ..3 been|was|got hacked, logged in ..3 as me, password ..4 leaked|exposed|dump|stolen`,
    unless: `<notBreach>, billing|price|charge|charges`,
  },
  {
    kind: 'breach_report',
    weight: 0.85,
    evenNegated: true,
    says: `data|privacy|security|information|confidentiality breach|leak|incident|spill ..12, leak|leaked|
      leaking|exposed|exposing|exposes|publicly|open|visible|unprotected|unsecured|dark_web|indexed|
      pastebin|hackers ..10 <data>|database|customers|personal|customer|<mythings>|spreadsheet|link|list|
      passwords|accounts|files|names|bucket|folder|page|documents|information, <data>|database|customers|
      personal|customer|<mythings>|spreadsheet|link|list|passwords|files|documents|page|url|folder|bucket
      ..10 leaked|leak|exposed|publicly|public|visible|open_to|dark_web|google|
      world|online|accessible|unprotected|breached|hacked|forum|pastebin|leaking|stolen|indexed, <data>|<mythings>|list|page|link|database|spreadsheet ..6 visible|accessible|available|open to ..2 anyone|anybody|everyone|public|others|all, anyone|
      anybody|everyone|everybody ..3 can|could|with ..3 see|open|access|view|read|download|link ..8
      <data>|personal|customers|addresses|names|<mythings>|orders|invoices|files|it, your ..4 systems|
      system|database|site|website|server|company|servers|store ..6 hacked|breached|compromised|leaking|
      leaked|exposed, found|discovered|stumbled|located|saw ..4 your ..3 spreadsheet|list|database|file|files|documents|data|records ..20 google|online|web|internet|public, changing|changed|change ..4 number|id|digit|url|link|address ..12 see|shows|saw|
      open|get|view|other|others, without ..2 logging|login|password|logged ..6`,
    unless: `<notBreach>, consent, how|what ..3 you do ..8 breach, breach of ..2 contract, without <consent>,
      newsletter, violation, in breach of, privacy violation, in a leak, roof|water|pipe|leaky|leaking ..3
      bottle, do you|are you, i can not ..4 without, public ..2 holiday, breach ..3 <law>, page one|1, first page of`,
  },
  {
    kind: 'breach_report',
    weight: 0.85,
    evenNegated: true,
    given: 'privacy',
    says: `lost|stolen|stole|missing|left|misplaced|mislaid|forgot|found|theft|loss|taken|thrown|dumped|
      dumpster|disappeared ..8 laptop|usb|phone|tablet|hard_drive|binder|folder|briefcase|device|computer|
      drive|notebook|clipboard|list|files|records|documents|paperwork|paper|papers|backup|stick|key|bag|box|ipad ..14,
      laptop|usb|tablet|hard_drive|binder|briefcase|device|drive|backup|stick|files|paperwork|box ..6
      lost|stolen|missing|misplaced|left|taken|disappeared ..14, copied|cc|ccd|cced|exposed ..6 everyone|
      all ..3 customers|clients|recipients|us|addresses|people|list, bcc ..6, all ..3 recipients|
      addresses|emails ..4 visible|shown|exposed|see, see ..2 everyones|everybodys|all ..4 addresses|
      email|emails|names, everyones|everybodys ..2 email|address|addresses|name`,
    unless: `<notBreach>, parcel|package|delivery|shipment|order ..8 lost|missing, lost|missing ..6 order|orders,
      my order, you deleted|lost my, is|are|was left`,
  },
  {
    kind: 'breach_report',
    weight: 0.84,
    evenNegated: true,
    says: `phishing|scam|fake|fraud|fraudulent|scammer|scammers|spoofed|suspicious|phisher|impersonating|
      pretending ..22 only_you|your_company|<mythings>|my_name|order_number|customer_number|appointment|
      you_have|knew|details|real|exact|invoice, knew|had|has|knows|contains|contained|included|quoted|
      using|uses ..10 only_you|your_company|plutomicro|pluto ..4 <hold>|could|would|know|gave, only ..2
      you|plutomicro|pluto|your_company ..2 <hold>|could|would|knew|gave, email|address|alias ..6 only ..2
      gave|used|given|for|use ..2 you|plutomicro|pluto|your|with|to|at ..20 spam|phishing|scam|scams,
      pretending|claiming|pretended|claimed ..3 to be ..3 you|your|from|plutomicro|pluto, scammer|
      scammers|caller|fraudster ..6 knew|had|has|knows ..6 my|the|all`,
    unless: `our|training|solution|software, only you can, your account ..6 has|will be ..2 compromised|
      suspended|locked|limited|hacked, verify|confirm your ..2 account|identity|password`,
  },
  {
    kind: 'breach_report',
    weight: 0.55,
    onlySubject: true,
    says: `data|privacy|security breach, breach report|notification, data leak, leaked|exposed, hacked, wrong
      ..2 recipient|person, not meant for me, not for me, lost|stolen laptop|usb|device`,
    unless: `webinar|survey|protect|prevent|solution|cost, how`,
  },
  {
    kind: 'breach_report',
    weight: 0.4,
    asked: true,
    says: `was|is|were|are <mythings> ..4 affected|leaked|stolen|exposed|compromised|breached|involved, have|
      had|were|was you ..3 hacked|breached|breach`,
  },
  {
    kind: 'breach_report',
    weight: 0.62,
    given: 'privacy',
    says: `was|is clearly|obviously? not ..2 for|meant|intended|addressed ..2 me, not meant for me, meant|
      intended for ..3 <otherperson>, not ..2 recipient, addressed to ..3 <otherperson>, i should not ..3
      have|see|be|received`,
  },
];
