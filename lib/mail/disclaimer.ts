/** Attack: one paragraph of megabytes. A disclaimer shows what it is in its first words. */
const maxRead = 2000;

const headings =
  /^(?:confidentiality (?:notice|note|statement)|avis de confidentialité|note de confidentialité|disclaimer|avertissement) ?:?/;
const beginnings =
  /^(?:this (?:e-?mail|message|communication|transmission|electronic)|the (?:information|contents?) (?:contained |transmitted )?(?:in|of) this|if you (?:are not the intended|have received this|received this)|le présent (?:courriel|message)|ce (?:courriel|message)|l'information contenue|les informations contenues|si vous (?:n'êtes pas|avez reçu) )/;
const substance =
  /intended (?:recipient|only|solely)|solely for|sole use|confidential|privileged|in error|destinataire|confidentiel|par erreur/;
const environment = /^(?:please consider the environment|pensez à l'environnement|avant d'imprimer)/;

/** A person speaking. A disclaimer never does, and a person who reports a misdirected mail uses all its other words. */
const person =
  /(?:^|[^\p{L}'])(?:i|i'm|i've|my|me|we|our|je|mon|ma|mes|moi|nous|notre)(?:[^\p{L}]|$)|(?:^|[^\p{L}])j'/u;

/** Whether a paragraph is a notice that mail systems put under every mail. In doubt it is not: then it is read. */
export function isDisclaimer(paragraph: string): boolean {
  const text = paragraph
    .slice(0, maxRead)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[*_#\s]+/g, ' ')
    .trim();
  if (environment.test(text)) return true;
  if (person.test(text)) return false;
  return headings.test(text) || (beginnings.test(text) && substance.test(text));
}
