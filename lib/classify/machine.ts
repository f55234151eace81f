import { anyStands, type Lexicon, patterns } from './pattern.ts';
import type { Sentence } from './sentences.ts';

const lexicon: Lexicon = {
  label: `unrelated, spam, access request, access, complaint, question, policy request, breach report, consent withdrawal, correction request, junk, low priority,
    not ..2 privacy, no review, irrelevant, non lie, sans rapport, pourriel`,
};

const addressed = patterns(
  `
  ignore|disregard|forget|override|bypass|skip ..4 previous|prior|above|earlier|preceding|your|all|these|system ..3 instructions|instruction|prompt|prompts|rules|directives|guidelines|training|programming,
  classify|categorize|categorise|label|tag|mark|treat|score|flag|file ..2 this|it|the ..3 email|mail|message|request|text? ..3 as <label>, classify|categorize|categorise|label ..4 as ..2 <label>,
  you are ..4 ai|assistant|classifier|model|chatbot|llm|gpt|bot|robot|system, your ai, ai stop|skip reading, system prompt, as an ai, as a language model, dear ai|bot|classifier|model|algorithm, note|instruction|instructions to|for ..2 ai|bot|classifier|model|system|llm|machine|algorithm|assistant,
  respond|output|return|answer|reply ..2 only|with|in ..4 json|word|label|category, new instructions, end of ..2 prompt|instructions|message|email ..1 begin|new|system, category|classification|label|kind|primary unrelated|spam, set ..3 review|confidence|statutory|statutoryclock|category ..3 false|true|to|0|1|unrelated,
  do not ..4 start|open|set ..3 clock|case|timer, ignore|ignorez|oublie|oubliez ..4 instructions|consignes|directives|regles, classe|classez|classer|etiqueter|etiquetez|marquez ..4 message|courriel|demande|ceci ..2 comme, vous_etes|tu_es ..3 ia|assistant|modele|classificateur|robot, note|consigne|instruction|instructions au|a|pour ..2 modele|assistant|robot|ia|classificateur, invite systeme, developer mode, jailbreak`,
  lexicon,
);

/** True when a text speaks to the program that reads it: such words are no evidence, and a person should look. */
export function addressesMachine({ phrases }: Sentence): boolean {
  return anyStands(addressed, phrases);
}
