/** Words that name nobody however they are written: folded to small letters without accents, English and French. */
const words = `
i a an the this that these those it its he she they we you me my mine your yours our ours us him her his their them
who whom whose what which when where why how and or but nor so yet if then than as at by for from in into of off on onto
out over to up with within without about after again against all also always am any anybody anyone anything are aren
be because been before being between both can cannot could couldn d did didn do does doesn doing don done down during
each either else enough even ever every everybody everyone everything few first go going gone got had hadn has hasn have
haven having here however just last let like ll m many may maybe might more most much must never new next no nobody none
not nothing now old once one only other others own per perhaps please re really s same second shall should shouldn since
some somebody someone something soon still such sure t tell thank thanks there therefore third though three through
today together told tomorrow tonight too two under unless until ve very want wanted was wasn way well were weren will
wish won would wouldn yes yesterday ok okay hi hello hey dear greetings good morning afternoon evening night day
regards sincerely respectfully faithfully truly cheers best kind warm wishes yours sir madam mr mrs ms miss dr folks guys
team support staff manager department office company customer service services client account order number invoice
information info personal private data record records file files copy copies request requests access correction
complaint complain complaints question questions policy policies privacy officer commissioner consent withdraw withdrawal
delete deletion remove unsubscribe stop breach incident notice subject urgent important re fw fwd tr ref attached
section act law legal right rights pipa pipeda foip casl gdpr oipc opc lprpde rgpd prp regulation statute court
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
canada canadian alberta albertan english french francais anglais
email emails mail mails message messages phone call calls text texts address name names date birth website site web page
internet online app cookie cookies pdf cd usb id sin gst faq asap fyi btw ps nb eg ie etc dob iphone ipad android google
said says say see seen send sent sending give gave given get getting know known keep kept make made need needs
ask asked asking use used using take took think thought look looking find found work worked working write writing wrote
received receive reply replied answer waiting wait sorry happy glad hope hoping further following regarding concerning
according currently recently previously finally firstly secondly lastly additionally also moreover yesterday
ridiculous unacceptable illegal wrong outrageous disgusting absurd unbelievable crazy nuts weird serious
marketing advertising newsletter spam
advance lot lots much again anyway
je j tu il elle on nous vous ils elles moi toi lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos
le la les l un une des du de d au aux ce cet cette ces c cela ca et ou mais donc or ni car si que qu qui quoi dont
quand comment pourquoi combien a y en dans par pour sur sous avec sans chez entre vers avant apres depuis pendant
est sont etait etaient etre ai as avons avez ont avait avoir suis es sommes etes fait faire faites peut peux pouvez
pourriez pourrais puis veux veut voulez voudrais aimerais souhaite souhaiterais demande demandes dois doit devez
ne n pas plus jamais rien tout tous toute toutes tres trop bien mal aussi encore deja ici oui non merci
bonjour bonsoir salut allo madame monsieur mme mlle cher chere cordialement sincerement salutations respectueusement
veuillez svp stp beaucoup avance encore objet acces rectification plainte renseignements personnels personnelles
donnees dossier copie courriel courriels adresse nom vie privee politique confidentialite responsable protection
loi article droit droits commissaire consentement retrait supprimer suppression question questions demande
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
lundi mardi mercredi jeudi vendredi samedi dimanche aujourd hui hier demain quebec
`;

const ordinary: ReadonlySet<string> = new Set(words.split(/\s+/));

/** Whether a folded word (small letters, no accents) is an everyday or legal one. */
export function isOrdinary(folded: string): boolean {
  return ordinary.has(folded);
}
