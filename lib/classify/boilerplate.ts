import { anyStands, patterns } from './pattern.ts';
import type { Sentence } from './sentences.ts';

/** What mail systems, lawyers and mailing tools put under a mail. Each says "you" or nobody, never what the writer asks. */
const footers = patterns(`
  if you ..6 not the intended, if you have? received this ..6 error|mistake, intended|solely|only|exclusively ..8 recipient|addressee|addressees|addressed|named,
  privileged ..4 confidential, confidential ..6 privileged, any ..12 dissemination|distribution|copying|reproduction|retransmission ..14 prohibited|forbidden|unauthorized,
  confidentiality notice|caution|disclaimer, this email|message|communication|transmission ..4 and any attachments|files|attachment, this email|message ..6 confidential, consider the environment, think before you print,
  sent from my iphone|ipad|phone|android|samsung|galaxy|blackberry|mobile, sent from ..2 outlook|yahoo|gmail|proton, get outlook for,
  scanned ..4 viruses|virus|malware, to unsubscribe, reply stop, text stop, unsubscribe here|from_this|from_these, you are receiving|received|got|getting this ..4 because, this email was sent to,
  you have received this ..3 because|newsletter, manage|update|change ..2 your ..3 preferences|subscription, update ..1 profile or unsubscribe, all rights reserved, view ..5 browser, click here to ..2 unsubscribe|opt,
  if you no longer ..3 wish|want to receive, you can unsubscribe, you may unsubscribe, privacy policy terms of|and, terms ..3 privacy policy, unsubscribe privacy policy, we respect your privacy, registered office,
  add us to your address book, ce courriel|message|email ..14 confidentiel|confidentiels|confidentielle|destinataire, si vous ..4 pas le destinataire, si vous ..4 recu ce ..6 erreur, avis de confidentialite ce|le,
  toute ..8 diffusion|distribution|reproduction|copie|divulgation ..10 interdite, usage exclusif ..6 destinataire, envoye de mon|depuis, pour vous desabonner|desinscrire, se desabonner, vous recevez ce ..4 car|parce|courriel,
  tous droits reserves, gerer|modifier vos preferences, pensez a l environnement, voir ..4 navigateur, nous respectons votre vie privee`);

const own = new Set(['i', 'my', 'me', 'mine', 'je', 'j', 'mon', 'ma', 'mes', 'moi']);

/** What the writer says, without footers. After a footer begins, its paragraph goes on without the writer, unless a sentence says "I" or "my". */
export function withoutFooters(sentences: readonly Sentence[]): readonly Sentence[] {
  const said: Sentence[] = [];
  let footerParagraph = -1;
  for (const sentence of sentences) {
    const spoken = sentence.from === 'subject' || saysI(sentence.words);
    if (!spoken && anyStands(footers, sentence.phrases)) footerParagraph = sentence.paragraph;
    if (spoken || sentence.paragraph !== footerParagraph) said.push(sentence);
  }
  return said;
}

/** "Sent from my iPhone" says "my" and nothing else. */
function saysI(words: readonly string[]): boolean {
  if (words[0] === 'sent' || words[0] === 'envoye') return false;
  return words.some((word) => own.has(word));
}
