/** The words that decide, and that people in a hurry misspell. */
const deciding =
  'personal information privacy policy records account profile customer company request requesting access complaint complain delete deleted erase erased remove removed correct correction incorrect wrong update consent withdraw permission unsubscribe newsletter marketing database shared disclosed collected received sending spelled misspelled spelling address surname birthdate telephone someone else stranger hacked unauthorized breach another questions cookies stored everything anything renseignements personnels personnelles information confidentialite politique donnees supprimer supprimez effacer effacez corriger corrigez rectifier plainte consentement desabonner desabonnez adresse numero orthographe entreprise compte demande communiquer transmettre courriel telephone quelqu recevoir stockees conservez concernant partage autorisation'.split(
    ' ',
  );

/** Real words that stand one letter beside a deciding one. */
const themselves = new Set(
  'police piracy content contents remote removal recorder company complains complaints requested deletes erases corrects corrects record accounts profiles customers addresses updated dated upset store stores storied share shares sharing scared collect collects correctly access accessed excess success axis breech reach beach break brought other anyone breaks another sender ending spelling selling permissions question cookie stone stores compter contre comte compta comptes complet courriels adresses numeros plaintes demander demandez demandes partagez partager partages supprime efface corrige rectifiez recevez conserver conserve personnel personne personnes private policies hashed hacker tacked wrung wrongs updates update consents renseignement donne donner donnes communique communiquez transmettez politiques politiquement autorisations concerne concernent communicate information informations'.split(
    ' ',
  ),
);

const shortest = 6;
const known = new Set([...deciding, ...themselves]);
const byGap = new Map<string, string>();
for (const word of deciding) {
  if (word.length < shortest) continue;
  for (const shortened of [word, ...withOneLess(word)]) if (!byGap.has(shortened)) byGap.set(shortened, word);
}

/** The deciding word of which `word` is a misspelling by one letter or two swapped ones; else `word` itself. */
export function rightSpelling(word: string): string {
  if (word.length < shortest - 1 || word.length > 18 || known.has(word)) return word;
  const direct = byGap.get(word);
  if (direct !== undefined) return isSlip(word, direct) ? direct : word;
  for (const shortened of withOneLess(word)) {
    const meant = byGap.get(shortened);
    if (meant !== undefined && isSlip(word, meant)) return meant;
  }
  return word;
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
