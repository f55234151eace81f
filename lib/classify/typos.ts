import { conceptsOf } from './concepts.ts';

/** The words that decide, and that people in a hurry misspell. */
const deciding =
  'personal information privacy policy records account profile request requesting complaint delete deleted remove removed correct correction incorrect update consent withdraw permission unsubscribe newsletter marketing database disclosed collected address surname telephone unauthorized breach renseignements personnels personnelles confidentialite politique donnees supprimer supprimez effacer effacez corriger corrigez rectifier consentement desabonner desabonnez numero orthographe communiquer transmettre courriel concernant autorisation'.split(
    ' ',
  );

/** Real words one letter beside a deciding one. */
const themselves = new Set(
  'record collecte collectes collectez personne personnes police polices piracy content contents context remote removal remover removes recorder accounts accord accords profiles profil profils complaints complain complains compliant addresses addressed addressee updated updates dated deletes erased corrects corrected connect collects collect collections disclose discloses disclosure withdrew withdrawn withdraws breaches breached bleach broach breech reach requests requested question personals persona personality consents consented unauthorised authorisation permissions surnames adresse adresses numeros courriels supprime supprimes supprimiez efface effaces effaciez corrige corriges corrigiez rectifie rectifiez renseignement donnee donner donnes personnel personnelle politiques politic desabonne desabonnee desabonnement communique communiquez communiques transmettez concerne concernent concerned information informations informacion orthographie marking updater database databases'.split(
    ' ',
  ),
);

const shortest = 6;
const known = new Set([...deciding, ...themselves]);
const byGap = new Map<string, string>();
/** First letter and length of every word that could be a slip of a deciding one: most words are none by these alone. */
const shapes = new Set<string>();
for (const word of deciding) {
  if (word.length < shortest) continue;
  for (const more of [-1, 0, 1]) shapes.add(shapeOf(word, more));
  for (const shortened of [word, ...withOneLess(word)]) if (!byGap.has(shortened)) byGap.set(shortened, word);
}

/** The deciding word of which `word` is a misspelling by one letter or two swapped ones; else `word` itself. */
export function rightSpelling(word: string): string {
  if (!shapes.has(shapeOf(word, 0)) || known.has(word) || conceptsOf(word).length > 0) return word;
  const direct = byGap.get(word);
  if (direct !== undefined) return isSlip(word, direct) ? direct : word;
  for (const shortened of withOneLess(word)) {
    const meant = byGap.get(shortened);
    if (meant !== undefined && isSlip(word, meant)) return meant;
  }
  return word;
}

function shapeOf(word: string, more: number): string {
  return `${word[0] ?? ''}${word.length + more}`;
}

/** An ending is grammar, not a slip, and people rarely miss the first letter. */
function isSlip(word: string, meant: string): boolean {
  if (word[0] !== meant[0] || Math.abs(word.length - meant.length) > 1) return false;
  if (word.startsWith(meant)) return false;
  return word.length < meant.length || word.at(-1) === meant.at(-1);
}

function withOneLess(word: string): readonly string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}
