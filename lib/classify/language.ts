import type { Language } from '../case/kinds.ts';

const stopWords: Readonly<Record<string, string>> = {
  en: 'the and to of you my is that have has for not with this are was your me it please what do i we in be if will would can from about been an am who did any how no on at as by but they our so all want need send stop delete information hello hi thanks thank regards',
  fr: 'le la les de des et vous que je mes mon ma pas pour dans est une un sur votre vos ne qui avec ce nous du au etre j l d n m s qu avez ai en bonjour merci veuillez par plus tout cette sont ou mais donnees renseignements a',
  es: 'el los las y que por para mi mis con una del su sus se no lo usted ustedes datos favor hola gracias como quiero solicito informacion personales es sobre',
  pt: 'o os as e que nao para uma meus meu minha com do da dos em por voces voce seus ola obrigado dados quero solicito informacoes sobre favor eu',
  it: 'il lo gli che di per non sono mia miei con una del della dei vostri vostro si e buongiorno grazie dati personali vorrei chiedo informazioni richiedo',
  de: 'der die das und ich nicht ist sie mit auf meine ihre bitte zu von den ein eine mich mir wie haben hallo danke uber daten welche mein meiner gemass',
  nl: 'het een van ik niet met mijn uw zijn voor dat de en te is op jullie graag welke gegevens hallo bedankt heeft u over',
  pl: 'w z i na nie do sie jest prosze moje moich danych o ze jak czy mnie dziekuje',
  tl: 'ang ng mga sa ko na po ninyo inyong aking kung ano ba ako ito',
  ro: 'si de la ca nu mi imi datele mele pentru va rog care este din cu o',
  sv: 'och att det som pa ar jag inte med for en av mina min ni er vill har',
};
const byWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(stopWords)) {
  for (const word of new Set(words.split(' '))) byWord.set(word, [...(byWord.get(word) ?? []), language]);
}

/**
 * The language of the words by counting stop words, each shared among the languages that have it; `other` when neither
 * English nor French is likely.
 */
export function languageOf(text: string, all: readonly string[]): Language {
  const words = all.filter((word) => !number.test(word));
  if (isAnotherScript(text)) return 'other';
  const counts = new Map<string, number>();
  for (const word of words) {
    const spokenIn = byWord.get(word) ?? [];
    for (const language of spokenIn) counts.set(language, (counts.get(language) ?? 0) + 1 / spokenIn.length);
  }
  const en = counts.get('en') ?? 0;
  const fr = counts.get('fr') ?? 0;
  const ours = Math.max(en, fr);
  const others = Math.max(0, ...[...counts].filter(([l]) => l !== 'en' && l !== 'fr').map(([, n]) => n));
  if (others >= 2 && others > ours * 1.1) return 'other';
  if (words.length >= 12 && ours < words.length * 0.04) return 'other';
  return fr > en ? 'fr' : 'en';
}

const number = /^\d+$/;

/** Most letters of a normalised text are of a script we do not read. */
function isAnotherScript(text: string): boolean {
  let latin = 0;
  let foreign = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x61 && code <= 0x7a) latin += 1;
    else if (code > 0x24f && /\p{L}/u.test(text.charAt(i))) foreign += 1;
  }
  return latin + foreign >= 4 && foreign > latin;
}

/** "personal data", "copy", "privacy" and their like in the languages around us: enough to ask a person to look. */
const cognates = new Set(
  'datos dados dati daten gegevens dane danych personales personenbezogenen personenbezogene personlichen personlige pessoais personali persoonsgegevens persoonlijke persoonlijk osobowych privacidad privacidade privatsphare datenschutz dsgvo rgpd lgpd auskunft acceso acesso accesso zugang inzage dostep copia copie kopie kopia rectificar rectificacion retificar correggere berichtigen berichtigung rettifica cancelar eliminar borrar excluir apagar cancellare cancellazione loschen loschung verwijderen verwijder usunac usuniecie impormasyon datele personuppgifter informacion informacoes informazioni informationen informatie queja reclamacao reclamo beschwerde klacht privacy gdpr consentimiento consentimento consenso einwilligung toestemming zgoda baja'.split(
    ' ',
  ),
);

/** True when a text in a language we do not read may be about personal information, or cannot be read at all. */
export function mayBePrivate(text: string, words: readonly string[]): boolean {
  return isAnotherScript(text) || words.some((word) => cognates.has(word));
}
