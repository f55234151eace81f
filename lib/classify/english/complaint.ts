import type { Rule } from '../rule.ts';

/** The writer says that a privacy matter was handled badly (PIPA ss. 36 and 46). */
export const complaint: readonly Rule[] = [
  {
    kind: 'complaint',
    weight: 0.85,
    given: 'privacy',
    notAsThreat: true,
    says: `file|filing|lodge|lodging|make|making|submit|submitting|register|raise|raising|launch|launching|
      bring|place|put_in|have|writing ..4 complaint|grievance, this is ..5 complaint, formal|privacy
      complaint, i|we ..3 complain|complaining, to complain, complaint ..3 about|regarding|concerning|
      against|under`,
    unless: `<notYet>, complaint ..3 about|regarding ..6 <transaction>, a complaint was, complain ..4 about ..6
      <transaction>, received ..3 complaint from customer|customers`,
  },
  {
    kind: 'complaint',
    weight: 0.3,
    notAsThreat: true,
    says: `file|filing|lodge|lodging|make|making|submit|register ..4 complaint, formal complaint`,
    unless: `<notYet>, <transaction>`,
  },
  {
    kind: 'complaint',
    weight: 0.82,
    given: 'own-data',
    evenNegated: true,
    says: `without ..3 <consent>, never|not|nobody|no_one|none ..3 agreed|agree|consented|gave|given|give|
      signed_up|subscribed|authorized|authorised|opted|asked|permitted|told ..8 <use>|<contact>|consent|
      permission|this|that|data|information|me|to|<gaveout>, behind my back, no right to ..3 <use>|
      <gaveout>|have, had no business, not what i ..3 agreed|signed|consented, i_did_not|never ..2
      consent|agree|authorize|permit|allow|approve|sign, never said|told ..4 could|can|may, against my ..2 wishes|will|consent, did not ask
      ..2 me|for ..3 permission|consent`,
    unless: `without ..3 asking ..2 question, will|would|do|does|can_not|you ..3 without, not ..3 without ..2
      <consent>, do you, do not ..2 consent|agree|allow|authorize, without ..3 telling me ..2 what, never|not agree to ..6 again`,
  },
  {
    kind: 'complaint',
    weight: 0.45,
    evenNegated: true,
    says: `without ..2 my ..2 consent|permission|knowledge|authorization, i never ..2 consented|agreed|gave,
      never ..2 gave|given ..3 permission|consent`,
    unless: `not ..4 without, will, if`,
  },
  {
    kind: 'complaint',
    weight: 0.82,
    evenNegated: true,
    says: `asked|told|opted|unsubscribed|requested|withdrew|revoked|objected|wrote|begged|clicked ..14 <still2>
      ..8 <contact>|emails|calls|texts|getting|receiving|coming|<use>|get|receive|<gaveout>|emailed|
      called|texted|on|use, <still2> ..3 getting|receiving|get|receive|<contact> ..12 after|despite|even|
      although|though|unsubscribed|asked|told|opted|unsubscribe, how many times, third|second|fourth|3rd|
      2nd|4th|5th|last|tenth|10th|hundredth|final time? ..5 asked|ask|asking|told|request|telling|writing,
      <still2> ..2 <contact> me ..12, despite ..6 opt|opted|unsubscribing|unsubscribed|request|requests|
      consent|asking|telling|asked, after i ..3 asked|told|opted|unsubscribed|withdrew, asked|told|
      unsubscribed|requested ..6 three|four|five|several|many|multiple|twice|2|3|4|5 ..1 times?, already
      ..2 unsubscribed|asked|told|opted ..10 stop|remove|delete|unsubscribe|again|out|yet|still|but|
      contact|email|emails|phone|phoning, still on ..4 <list>, <still2> ..2 getting|receiving|get|receive ..5 emails|texts|calls|newsletter|newsletters|spam|marketing|promotions|junk, today|yesterday ..2 another call|email|text, did not opt`,
    unless: `order, refund, parcel, invoice, delivery, warranty, where is, reset, appointment, error message`,
  },
  {
    kind: 'complaint',
    weight: 0.78,
    given: 'privacy',
    evenNegated: true,
    says: `ignored|ignoring|disregarded|refused|failed|refusing|denied ..8 request|requests|access|privacy|
      data|deletion|respond|reply|answer|answering, never|not|no|nothing ..4 answered|replied|responded|
      reply|response|answer|heard|acknowledged|word|received ..16 request|access|privacy|data|information|
      file|records|deletion|deleted|correction, request|requested|asked|wrote|emailed|applied ..16 no|
      never|not|nothing|nobody|silence|ignored|without ..4 reply|response|answer|heard|replied|responded|
      answered|received|got|back|happened|done|word|since|acknowledgement|replies, over|past|beyond|
      missed|exceeded|passed ..4 deadline|45_days|30_days|time_limit, days|weeks|months ..4 since|
      have_passed|went_by|have_gone ..10 request|asked|requested|access, request ..6 days|weeks|months|
      year ago, asked|requested ..12 days|weeks|months|year|long_time ago, been|waited|waiting ..4 days|
      weeks|months ..10 request|file|records|data|information|copy`,
    unless: `order, refund, parcel, invoice, delivery, warranty, if ..6 not|no ..6 days|hear`,
  },
  {
    kind: 'complaint',
    weight: 0.72,
    evenNegated: true,
    says: `<still2> <hold>|have|has|keep|kept|retain|using|use ..4 <mythings> ..10 years|after|though|although|
      closed|left|cancelled|since|long, years ..8 <still2> ..2 <hold> ..4 <mythings>, kept|keep|keeping|keeps|retained|held|stored ..4 <mythings> ..3 for ..4 years, kept|retained|keeping|keep ..6 longer_than|too_long|needlessly|
      unnecessarily, why ..4 you ..2 <still2> <hold> ..4 <mythings>, was supposed|meant|promised ..4 be?
      ..2 deleted|destroyed|erased|removed, said|told|promised|assured|confirmed ..8 deleted|removed|
      erased|destroyed|unsubscribed|private|confidential ..12 <still2>|but|yet|now`,
    unless: `how long, want|would_like|please|ask ..3 you ..2 keep`,
  },
  {
    kind: 'complaint',
    weight: 0.78,
    given: 'privacy',
    evenNegated: true,
    says: `violation|violations|violating|violated|violates|invasion|breach|breached|breaches|breaching|
      infringement|disregard|infringes|abuse|misuse|contravention|contravenes|lack|disrespect ..5 privacy|
      confidentiality|<law>|consent, <law> ..4 violation|violated|breached|breach, mishandled|mishandling|
      misused|misusing|abused|mistreated|careless|carelessness|sloppy|negligent|reckless ..6 <mythings>|
      data|information|privacy|details|records, my privacy ..4 violated|invaded|breached|ignored|
      compromised|respected|disregarded, not ..3 respect|respecting|protect|protecting|take|taking ..2 my?
      privacy, broke ..4 law|<law>|confidentiality|trust, too much ..2 information|data|personal, no
      reason ..4 to ..2 ask|collect|need|have|require|want ..6, invaded ..3 privacy`,
    unless: `do not want to violate, in case of ..2 breach, would|could|might|does ..5 violate|violation|breach,
      breach of contract, if, your solution, data breaches`,
  },
  {
    kind: 'complaint',
    weight: 0.75,
    evenNegated: true,
    says: `<you> ..4 shared|gave|sold|disclosed|passed|published|posted|used|collected|recorded|filmed|read|
      repeated|announced|mentioned|discussed|told|shouted|showed|handed|displayed|put|took|scanned|
      photocopied|kept|demanded|insisted|tricked|forced ..5 <mythings> ..10 <dis>|wrong|front|loud|out|
      publicly|facebook|instagram|website|boss|employer|landlord|everyone|wife|husband|marketing|
      advertising|advert|ads|ad|third|without|never|partners|advertisers|stranger|other|colleague|
      coworkers|neighbour|neighbor|strangers|waiting|broker|brokers|company|companies|people|spammers|
      telemarketers, <mythings> ..5 was|were|been|being|is|got|are ..2 shared|sold|published|posted|used|
      announced|disclosed|discussed|given|read|passed|displayed|collected|recorded|filmed|scanned ..10
      without|front|loud|public|publicly|facebook|website|boss|employer|advertising|ads|marketing|
      everyone|permission|wall|counter|waiting, sold|selling my <adj>* <data>|<attr>, you|they sold me|us
      out, out loud|loudly ..10 front|everyone|customers|people|store|lobby, rude|dismissive|laughed|
      mocked|hung_up|yelled|hostile|unhelpful|brushed ..20 <mine>|privacy|personal|data|information|
      consent, privacy|personal|data|<mine> ..16 rude|dismissive|laughed|mocked|hung_up|yelled|hostile|
      unhelpful|brushed, using my <attr> ..6 advertising|marketing|ads|advert|brochure|campaign|facebook|
      instagram|website|flyer|posters|poster, used my <attr> ..8 advertising|marketing|ads|advert|
      brochure|campaign|facebook|instagram|website|flyer|posters|poster, secretly|covertly ..4, everyone|everybody|queue|line|lineup|room|others|customers|people|bystanders|shop|store ..4 could|can see|hear|read ..5 <mythings>, <you>|staff|employee|clerk|agent|manager|technician|someone ..6 told|informed|blabbed ..2 my|the boss|employer|landlord|neighbour|neighbor|ex|husband|wife|family|friend|coworker|sister|brother|mother|father|girlfriend|boyfriend, why|how is|are|did|was <mythings> ..3 on|in ..4 website|facebook|page|instagram|brochure|site|poster|ad|flyer|video, employee|staff|clerk|agent|technician|manager|receptionist|worker|rep|colleague|cashier|driver ..6 looked|snooped|read|gossiped|told|shared|accessed|peeked|browsed|blabbed|searched ..5 <mythings>`,
    unless: `do you, can_you|could_you|will_you|would_you|please, have you ..3 shared|gave|sold|given|disclosed,
      do not|stop|want|who|whom|which|wrong_person|address|someone_else|another, if, never`,
  },
  {
    kind: 'complaint',
    weight: 0.62,
    given: 'privacy',
    evenNegated: true,
    says: `<dis> ..14 <mythings>|privacy|personal|data|consent|information|spam|marketing, <mythings>|privacy|
      consent ..14 <dis>, not ..2 happy|satisfied|impressed|pleased|comfortable ..8 how|way|with|that|
      about ..10 data|information|privacy|<mythings>|personal, serious concern|concerns ..8 <mythings>|
      privacy, how dare <you>, you lied|lie, decency to, nobody|no_one ..5 answered|answer|replied|bothered|reply|respond, ago i|we ..2 asked|requested|told|wrote, nothing has|was|is ..1 happened|changed|done, i ..1 wrote|emailed|called|asked|phoned ..10 again, expect ..8 treat|handle|care ..6 <mythings>|personal, what gives you the right, you have no right, that is|was ..3 <dis>, this is
      ..3 <dis>, <dis> that, shame on you`,
    unless: `would be, will be, if, concerned that ..4 might|may, not ..2 <dis>|complaint`,
  },
  {
    kind: 'complaint',
    weight: 0.6,
    onlySubject: true,
    says: `privacy complaint, complaint|grievance ..6 privacy|data|information|personal|pipa, formal complaint,
      ^ complaint $, violation|breach|invasion of? ..2 privacy, privacy violation`,
    unless: `<transaction>, order, service`,
  },
];
