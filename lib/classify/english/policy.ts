import type { Rule } from '../rule.ts';

/** The firm's written policies and practices (PIPA ss. 6 and 6.1). */
export const policy: readonly Rule[] = [
  {
    kind: 'policy_request',
    weight: 0.88,
    says: `<give> ..6 your|the|a|any ..4 <privacypolicy>, <copyof> ..4 <privacypolicy>, copy ..4
      <privacypolicy>, where|how ..3 can|could|do|may|is|would ..6 <privacypolicy>, <see>|<want>|need|
      find|request|requesting|want|like ..5 <privacypolicy>, do|does|have|has you|company|firm|plutomicro|
      pluto ..4 have|got|publish ..3 <privacypolicy>, link to ..3 <privacypolicy>, have|got ..3 a
      <privacypolicy>, <privacypolicy> please, looked|searched|find|see|no|not|without ..8 <privacypolicy>, ^ <privacypolicy> ..2 $`,
    unless: `according ..3 to, agree|violates|violated|breach|against|contrary|consistent, i|we have? read|saw|reviewed|looked, what does, <privacypolicy> ..2 says|states|mean|means|mention, our|newsletter
      <privacypolicy>, do not need|have, template|templates, updated our, in|under|reading|section your|the <privacypolicy>`,
  },
  {
    kind: 'policy_request',
    weight: 0.8,
    says: `<give>|<want>|obtain|get|request|requesting|have|see ..8 written ..5 information|policies|
      description|details|statement|document ..8 privacy|practices|personal|policies, <give>|<want>|
      obtain|get|request|requesting|have|see ..8 information|policies|documentation|details|material|
      written ..6 policies|practices|procedures ..10 privacy|personal|information|outside|service|data|
      canada, <give>|<want>|request|requesting|have|see|get ..8 your ..2 practices|policies|procedures ..8
      privacy|personal|service|outside|data|canada|information, privacy ..3 documentation|paperwork|
      brochure|handbook, policies|practices ..4 service providers, what ..4 your ..2 privacy policies|
      practices|policy, what is your ..3 policy ..3 on|for|about|regarding ..4 personal|privacy|data|
      information, policy ..3 on|about|regarding|for ..4 personal_information|data|privacy, section|s 6
      ..4 pipa|act|personal`,
    unless: `return|refund|cancellation|insurance|warranty|shipping, agree|violates|violated|breach|contrary, section|paragraph|clause ..4 policy|says|talks, i|we have? read|saw|reviewed`,
  },
  {
    kind: 'policy_request',
    weight: 0.6,
    onlySubject: true,
    says: `^ ..3 <privacypolicy> ..2 $, <privacypolicy> request`,
    unless: `question|update|updates|updated|changes|our|violation|breach`,
  },
  {
    kind: 'policy_request',
    weight: 0.62,
    given: 'privacy',
    says: `send ..3 policies|policy, policies please`,
    unless: `return|refund|insurance|cancellation|warranty|shipping, <privacypolicy>`,
  },
  {
    kind: 'policy_request',
    weight: 0.35,
    asked: true,
    says: `<privacypolicy>`,
    unless: `according ..3 to, agree|violates|against, our <privacypolicy>`,
  },
];
