import type { Rule } from '../rule.ts';

/** See, get a copy, be told of use and disclosure: PIPA s. 24, within the 45 days of s. 28. */
export const access: readonly Rule[] = [
  {
    kind: 'access_request',
    weight: 0.9,
    says: `<give> <me> ..8 <mine>, <give> ..8 <mine> ..6 to <me>`,
    unless: `<misuse>, <notOurData>, <removing>, email|text|call me ..2 when|once|if|to|that|about`,
  },
  {
    kind: 'access_request',
    weight: 0.8,
    says: `<please> ..2 <give> ..4 <mine>`,
    unless: `<misuse>, <notOurData>, <removing>, to ..4 <otherperson>`,
  },
  {
    kind: 'access_request',
    weight: 0.85,
    says: `<copyof> ..7 <mine>, access ..3 <mine>, copies|copy ..2 <mine>, disclose|disclosing ..3 to <me> ..6
      <mine>`,
    unless: `<misuse>, <notOurData>, <delete> ..8 <mine>, who|someone|anyone|hackers|employees|staff|strangers|
      unauthorized|gained|you|they ..3 has|have|had|gained|gain|got|allow|access ..2 access, can not
      access, unable_to|trouble access|accessing, cancel|withdraw ..6 request`,
  },
  {
    kind: 'access_request',
    weight: 0.88,
    says: `what|which|whatever|everything|anything|all|any|stuff|data|dirt ..9 <hold> ..5 about|on|regarding|
      concerning|re <person>, what ..2 <you> <hold> ..3 on|about <person>, <you> ..3 <hold> ..6 <data> ..3
      about|on|regarding|concerning <person>, <you> ..3 <hold> a? file|profile|record on <person>`,
    unless: `<delete> ..10 <person>, i know what, from me, because|since ..3 <you> have`,
  },
  {
    kind: 'access_request',
    weight: 0.85,
    says: `what|which ..5 <data> ..2 of|about mine|me, what ..2 of my <adj>* <data> ..4 <hold>, which|what of
      my ..3 <data> ..3 <you>, what|whats is? in|on|inside my <adj>* file|files|record|records|profile|
      dossier, what my <adj>* file|record|records|profile contains|says|contain|say, what is ..4 on file|
      record ..3 for|about|under|on me|my`,
  },
  {
    kind: 'access_request',
    weight: 0.62,
    says: `what|everything|anything|all ..4 <you> ..3 <hold> on file, what ..6 on file, show|send|give me what|
      everything|all ..2 you ..2 <hold>`,
    unless: `in stock, for sale, <transaction>`,
  },
  {
    kind: 'access_request',
    weight: 0.8,
    says: `<i> ..3 want|need|wish|like|love|ask|request|require|demand ..4 <see> ..7 <mine>, can|could|may|let|
      might <i> ..3 <see> ..6 <mine>, can|could|may|let|might me ..3 <see> ..6 <mine>, possible|like|able|hoping|want|allowed|wanting|happy|glad to <see> ..6 <mine>, how do|can|could|would|may <i> ..4 <see> ..6 <mine>, how ..6 getting|obtaining|accessing|seeing|requesting|viewing|receiving ..5 <mine>, <please> ..2 let me ..1 <see> ..6 <mine>`,
    unless: `<misuse>, <notOurData>, <notAsked>, <removing>, know ..3 whether|if|who|why, <see> rid`,
  },
  {
    kind: 'access_request',
    weight: 0.78,
    says: `<i> ..3 <want> ..5 <mine>, <i> ..4 requesting|demanding|seeking|exercising|claiming ..6 <mine>,
      request|demand|asking|applying|application for|of ..4 <mine>, apply for ..4 <mine>, ^ ..2 <mine> please|now|asap, ^ ..1 need|want|require|requesting ..3 <mine>`,
    unless: `<misuse>, <notOurData>, <notAsked>, <removing>, <mine> ..3 <removed>, you|anyone|them to <use>,
      <want> ..3 <correct> , <want> ..3 <delete>, you ..4 <correct>, <stop2>, need|want|require|wish|like
      to <give>|send|submit|share|enter|give, not|stop, back`,
  },
  {
    kind: 'access_request',
    weight: 0.82,
    says: `who|whom|which|what|anyone|anybody|third ..6 <you> ..4 <gaveout> ..6 <mythings>, who|whom|which|
      what|anyone|anybody ..5 have|has|had|did|got|been|was|were ..5 <gaveout> ..6 <mythings>, who|whom|which|what ..4 got|received|gets|obtained|have ..2 <mythings> ..2 from you, who|whom ..2 else? ..2 got|received|gets ..2 <mythings>, <mythings> ..4 shared|given|sold|disclosed|passed|
      sent|transferred with|to|on, list|names|record|log|details|account of ..4 companies|organizations|
      organisations|parties|people|anyone|everyone|persons ..8 <gaveout> ..5 <mythings>, where|to ..2 <mythings> was|were|been|has ..2 <gaveout>, who|whom ..8 my ..4 been|was|were|is|being <gaveout>, disclosures ..3 of <mine>`,
    unless: `do|does you ..2 share|sell|give|disclose, someone|anyone could|can, without|never|consent|
      permission, not ..3 <gaveout>, wrong, you <gaveout> ..6 to|with, if`,
  },
  {
    kind: 'access_request',
    weight: 0.6,
    asked: true,
    says: `have|did|has you ..3 <gaveout> ..4 <mythings> ..3 to|with, who|whom did|have you ..3 <gaveout> ..5 to|with, who|whom ..5 <gaveout> my`,
  },
  {
    kind: 'access_request',
    weight: 0.72,
    says: `how|what ..3 have|has|did|was|were|been ..5 used|use|using|done|do|doing ..3 <mine>, how|what ..3
      <mine> ..4 been|was|were|being|is ..3 used|use|done|for, what ..3 you ..3 done|do|doing with my,
      account|explanation|description|details of how ..6 <mine> ..6 used`,
    unless: `why, will|would, do not, when|asked|after i? asked|inquired|you|him|her|them`,
  },
  {
    kind: 'access_request',
    weight: 0.85,
    says: `subject access, dsar, data subject ..2 request, ^ ..12 access request, right of access, right to
      access, right to ..2 copy, personal_information|data request, section|s|sec|ss 24 ..4 pipa|act|
      personal|of, article|art 15, request|requesting ..2 access ..6 <law>, <law> access? request|
      requests, formal ..2 request ..6 access|copy ..6 <data>, request for access, pipa|pipeda|gdpr|
      privacy|data request, access ..3 under ..4 <law>, right to know, right of portability, data
      portability`,
    unless: `<transaction>, automate|handle|manage|respond ..5 request|requests|dsar|dsars, your <clientword>|
      customers, policy, delete|deletion|erasure|erase|removal, complaint|complain, request i|we sent|made|submitted|filed|mailed, responded|answered|replied, days|weeks|months since, no reply|response|answer, your|an|the|handling access|data|privacy request|requests policy|process, access request|requests works|work|procedure|process, asked ..3 how ..4 access request, correction, earlier|previous|last, how long|how
      many, <system2>`,
  },
  {
    kind: 'access_request',
    weight: 0.72,
    asked: true,
    says: `am i ..2 in|on your ..2 database|system|systems|records|files|books, is|are|have <own> ..3 in|on
      your ..2 database|system|systems|records|files|file, do i exist|appear ..4 your, is there ..4 file|
      record|profile|anything ..2 on|about|under me|my`,
  },
  {
    kind: 'access_request',
    weight: 0.72,
    says: `export|download|transfer|port|receive|get|obtain ..2 <mine> ..6 format|csv|pdf|provider|device,
      <mine> ..5 machine readable, disclosure|access|copy|copies ..3 data|information|records ..2 held|stored|kept, open|pull|dig up? ..2 <own> file|records ..3 for me, come in|by ..3 see|
      look|view|read|inspect ..3 <own> <data>, reveal|cough_up|hand_over|turn_over|spill|pony_up ..5
      <mine>, <data> ..5 <you> ..3 <hold> ..3 about|on|regarding|concerning <person>`,
    unless: `<notAsked>, <removing>, <use>|<correct> ..6 <data> ..8 <person>, mistake|mistakes|error|errors|inaccuracy|inaccuracies, <wrong>`,
  },
  {
    kind: 'access_request',
    weight: 0.45,
    evenNegated: true,
    says: `<i> ..3 asked|requested|applied|wrote ..8 <mine>, <i> ..2 asked|requested ..5 <copyof>, my access request, request i|we sent|made|submitted|filed|mailed, my request ..3 access|copy|file|records|information, still waiting ..4 <copyof>|<mine>, not
      received|gotten|got|sent|given|provided ..5 <copyof>|<mine>, where is ..2 <mine>`,
    unless: `delete|erase|remove|stop|correct|fix|change|deleted|removed|corrected|update|updated, asked ..2 what|how|why|who|where|if|whether`,
  },
  {
    kind: 'access_request',
    weight: 0.7,
    given: 'own-data',
    says: `<give> me ..2 copy|copies|everything|all|lot, <give> me it|them|that all?, i ..2 want|need|like ..2 copy|copies, ^ ..1 want|need ..2 copy|copies, i ..2 want|need|like to see it|them|everything|all, can|could|may i ..2 see|have|get
      it|them|copy|everything|that, please|kindly ..2 send it|them|copy|copies|everything|all, show me`,
    unless: `<transaction>, <privacypolicy>, reply|response|letter|confirmation`,
  },
  {
    kind: 'access_request',
    weight: 0.75,
    given: 'for-another',
    says: `<give>|provide|request|requesting|require|need|want|obtain|seeking ..8 <copyof>|copy ..10 <data>,
      <give>|request|requesting|require|seeking|seek|obtain ..5 access ..6 <data>, <give>|request|
      requesting|require|obtain|need|want ..3 <adj>* <data>, his|her|their|hers|theirs <adj>* <data>,
      what|any|all|everything ..4 <data> ..5 <hold> ..5 <about>, what|everything|anything ..4 <you> <hold>
      ..3 on|about`,
    unless: `<notOurData>, <delete>, <correct>, <stop2>, no longer, <privacypolicy>, delete|deletion|erasure|opt|
      suppress, wrong`,
  },
  {
    kind: 'access_request',
    weight: 0.55,
    onlySubject: true,
    says: `^ access request, request for ..3 <mine>|<copyof>, ^ <mine> $, request ..2 access, <copyof> ..3
      <mine>, my_data|information|file|records, information|data|records|file request,
      personal_information|data $`,
    unless: `<delete>, <correct>, <transaction>, <deletion>, wrong|incorrect|stop|leak|leaked|exposed|shared|
      sold|update|correction|policy|question|complaint, <system2>`,
  },
  {
    kind: 'access_request',
    weight: 0.3,
    says: `where|how did|have|do you ..3 get|got|find|found|obtain|obtained ..4 <mythings>, where ..4 get|got
      my`,
  },
];
