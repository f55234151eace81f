import type { Role } from '../case/kinds.ts';
import { anyStands, type Lexicon, type Pattern, patterns } from './pattern.ts';
import type { Phrase } from './phrase.ts';

const lexicon: Lexicon = {
  offer: 'solution, platform, software, product, products, services, tool, suite, agency',
  offre: 'solution, plateforme, logiciel, services, produit',
  office: `office of the ..2 information and privacy commissioner, office of the privacy commissioner, information and privacy commissioner, oipc, privacy commissioner, information commissioners office, ico, cnil, cai, commissariat a la protection de la vie privee,
    commission d acces a l information, data protection authority, data protection commission, privacy commissioners office, commissioners office, autorite de protection des donnees, commissariat`,
  officer:
    'investigator, officer, inspector, manager, analyst, enqueteur, enqueteuse, analyste, advisor, adjudicator, mediator, registrar, intake, director, counsel',
  kin: `mother, mom, mum, father, dad, son, daughter, child, children, kid, wife, husband, spouse, partner, brother, sister, grandmother, grandfather, aunt, uncle,
    parents, mothers, moms, mums, fathers, dads, sons, daughters, childs, wifes, husbands, brothers, sisters, grandmothers, grandfathers, late ..1, elderly ..1, ward, nephew, niece`,
  mere: 'mere, pere, fils, fille, enfant, conjoint, conjointe, epoux, epouse, mari, femme, frere, soeur, grand mere, grand pere, oncle, tante, parents',
  removal:
    'incogni, deleteme, optery, kanary, privacy bee, onerep, easyoptouts, privacyduck, removaly, permission slip, saymine, yourdigitalrights, abine, privacyhawk, mozilla monitor, ghostery, visiblue',
};

const roles: readonly (readonly [Exclude<Role, 'person'>, readonly Pattern[]])[] = [
  [
    'regulator',
    patterns(
      `    i|we am|are|write ..8 investigator|officer|inspector|mediator|adjudicator|analyst|advisor ..8 <office>, i|we ..3 writing|write|contacting ..6 behalf|from|for ..4 <office>, our|the|this office ..3 has|have ..4 received|opened|commenced|initiated|accepted,
    <office> ..6 has|have ..3 received|opened|commenced|initiated|launched, commissioner ..4 has|have ..3 opened|commenced|initiated|received|authorized|delegated|decided|directed|requires|required, notice of ..2 inquiry|investigation, our ..2 file|case ..3 number|p ..16 commissioner|oipc, commissioner ..4 requires|orders|directs,
    l <office> a ..2 recu|ouvert, la <office> a ..2 recu|ouvert, le <office> a ..2 recu|ouvert, je suis enqueteur|enqueteuse|analyste ..8, notre bureau|organisme|commission a ..2 recu|ouvert ..2 plainte|enquete, notre bureau ..6 plainte, avis d enquete, au nom du <office>, au nom de la <office>,
    ^ <office> ..8 inquiry|investigation|file|complaint|notice, <officer> ..4 <office>, enquete ..4 commissariat|commission, investigation under ..4 pipa|pipeda|act ..12 provide|respond|produce`,
      lexicon,
    ),
  ],
  [
    'service',
    patterns(
      `    behalf of ..3 our|its ..3 user|users|customer|customers|member|members|subscriber|subscribers, data|privacy|information removal service|company|platform|provider, we are|am ..3 <removal>, <removal> ..8 behalf|user|users|member|members|agent|request, authorized|authorised agent ..8, agent autorise, automated|sent ..6 through|by|via ..2 <removal>,
    privacy|data rights service|platform|agent ..10, this request ..6 submitted|sent ..4 by|through|via ..6 behalf, service de ..4 suppression|protection ..10, au nom de notre ..2 utilisateur|utilisatrice|membre|abonne|abonnee, service ..3 retrait ..4 donnees, personal information removal`,
      lexicon,
    ),
  ],
  [
    'representative',
    patterns(
      `    my|our client|clients ..10, behalf of ..2 my|our|the|mr|mrs|ms|dr|a ..3, on his|her|their behalf, acting|act|acts ..2 for|behalf ..3 mr|mrs|ms|client|estate|my|our, writing ..4 behalf, represent|representing|represents ..3 mr|mrs|ms|client|the|my|our, i|we ..2 am|are ..4 lawyer|solicitor|counsel|attorney|paralegal|guardian|executor|executrix|trustee|agent|advocate ..3 for|of|to|acting,
    power of attorney, executor|executrix|administrator|trustee of ..6, personal representative, legal guardian|representative, guardian|parent of ..6, am the <kin> of ..4, the <kin>|parents of ..4, writing|asking|request|requesting|contacting ..8 for my <kin>, authorization|authorisation|consent|permission ..3 from my <kin>, as ..3 parent|guardian|mother|father|caregiver|executor|agent|attorney|lawyer|solicitor, law firm|office, barristers|solicitors|llp, instructed by, retained by, my <kin> ..2 passed|died|deceased|file|records|information|data|dementia|unable|account|details|address|name|personal, my late ..8, the deceased, estate of,
    nom de ma|mon|notre ..2 <mere>|cliente|client ..2, notre cliente|client ..4, ma|mon cliente|client ..4, je represente ..6, nous representons ..6, procuration, mandataire, executeur testamentaire|liquidateur, tuteur|tutrice ..4, liquidatrice|executrice, avocat|avocate|notaire ..6 cliente|client|nom, cabinet d avocats, pour ma|mon|mes <mere>, ma|mon defunte|defunt ..6, feu mon|ma, en tant que ..2 parent|mere|pere|tuteur|tutrice, dossier|renseignements|donnees|informations de ..2 ma|mon ..1 <mere>, succession`,
      lexicon,
    ),
  ],
  [
    'press',
    patterns(
      `    i|we am|are ..6 journalist|reporter|producer|columnist|editor|freelance ..8, journalist|reporter|editor|producer with|at|for|from ..4, i ..2 report|write|cover|reporting|writing ..6 for the ..8 news|herald|times|journal|post|star|globe|cbc|ctv|paper|newspaper|magazine|story, press|media inquiry|enquiry|request|question, request for comment, working on a ..4 story|article|piece|report|investigation, deadline ..6 comment|publication|print|story, for publication, on the record,
    je suis ..4 journaliste|reporter|recherchiste, journaliste ..3 a|au|pour|chez, demande media|medias|d_entrevue, pour un article|reportage, je prepare ..3 article|reportage`,
      lexicon,
    ),
  ],
  [
    'vendor',
    patterns(
      `    questionnaire ..12, vendor|supplier|third_party ..4 assessment|questionnaire|review|risk|onboarding|due_diligence|security, due diligence, security|privacy questionnaire|assessment, our <offer>|<offre> ..6, book|schedule ..3 demo|call, we ..2 help ..4 companies|businesses|firms|organizations|teams|smbs, free trial|demo, minute call|chat|demo, reserver ..3 demo|demonstration, nous ..2 aidons ..6 entreprises|pme, essai gratuit, questionnaire ..4 fournisseur|securite, we ..3 sell|specialize, our ..2 platform|software|solution ..8, notre ..2 plateforme|logiciel|solution ..4, seo`,
      lexicon,
    ),
  ],
];

/** Who writes, from the text alone: the mail's domain is judged elsewhere. Without a sign, a person writing for themselves. */
export function writerOf(phrases: readonly Phrase[]): Role {
  for (const [role, signs] of roles) {
    if (anyStands(signs, phrases)) return role;
  }
  return 'person';
}
