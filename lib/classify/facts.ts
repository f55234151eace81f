import type { Role } from '../case/kinds.ts';
import { english } from './english/words.ts';
import { french } from './french/words.ts';
import { anyStands, patterns } from './pattern.ts';
import type { Phrase } from './phrase.ts';
import type { Fact } from './rule.ts';

const ownData = [
  ...patterns('<mine>, <mythings>, personal information|data|details|info, my account', english),
  ...patterns('<mine>, <mythings>, renseignements personnels, donnees personnelles, mon compte', french),
];
const aboutMe = [...patterns('<mine>', english), ...patterns('<mine>', french)];
const privacy = [
  ...patterns(
    `privacy, personal <data>, <law>, consent, confidential, confidentiality, data protection, private <data>, <cookies>, marketing, spam,
    unsubscribe, opt out, telemarketing, newsletter, mailing list, customer|customers|client|clients ..2 <data>|names|addresses|info, access|correction|data|privacy request, deletion request, names ..1 and ..2 addresses|numbers|emails, our <attr>, client|customer ..1 list|lists|data|records|files, birthdays, service providers, breach, leak, leaked, surveillance`,
    english,
  ),
  ...patterns(
    `vie privee, confidentialite, renseignements personnels, donnees, <law>, consentement, confidentiel, infolettre, desabonner,
    publicite, sollicitation, pourriel, renseignements, clients`,
    french,
  ),
];

/** Words for what a firm may know of a person: in a mail that no rule understood, they are a reason to look twice. */
const traces = new Set(
  `data information details record records file files database system profile name names surname address addresses phone number
  birthday birthdate picture pictures photo photos video footage recording camera identity personal private privacy consent
  donnees renseignements informations dossier fichier fiche profil nom prenom adresse numero photo photos enregistrement personnelles
  personnels consentement`.split(/\s+/),
);

/** What holds somewhere in the mail, for rules that need it; `aboutWriter` is the strict form of `own-data`. */
export function factsOf(
  phrases: readonly Phrase[],
  writer: Role,
): { facts: ReadonlySet<Fact>; aboutWriter: boolean; traced: boolean } {
  const facts = new Set<Fact>();
  if (anyStands(ownData, phrases)) facts.add('own-data').add('privacy');
  if (anyStands(privacy, phrases)) facts.add('privacy');
  if (writer === 'representative' || writer === 'service' || writer === 'regulator') facts.add('for-another');
  const traced = phrases.some(({ words }) => words.some((word) => traces.has(word)));
  return { facts, aboutWriter: anyStands(aboutMe, phrases), traced };
}
