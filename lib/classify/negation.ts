import { type Lexicon, patterns, places } from './pattern.ts';
import type { Phrase, Span } from './phrase.ts';

const lexicon: Lexicon = {
  asking: `asking, ask, requesting, request, want, wanting, need, seeking, seek, looking, after, demanding, demand, making, make, filing, file,
    interested, trying, intend, wish, require, complaining, complain, writing, expecting, claiming, withdrawing, withdraw, revoking,
    lodging, lodge, submitting, objecting, suggesting, here to, calling for, accusing`,
  doing: `delete, erase, remove, send, close, change, correct, update, forward, provide, give, wipe, destroy, unsubscribe, cancel, treat, read,
    take this, consider, amend, modify, interpret, file, open, process, take it`,
  hedge:
    'really, actually, currently, even, yet, necessarily, in any way, at all, now, at this time, formally, officially, here, myself',
  demande: `demande, demandons, veux, voulons, souhaite, souhaitons, desire, cherche, requiers, reclame, exige, sollicite, voudrais, formule,
    depose, porte, fais, retire, m oppose, agit, suis, me plains, plains`,
  faites:
    'supprimez, effacez, envoyez, corrigez, modifiez, fermez, changez, retirez, desabonnez, supprimer, effacer, envoyer, corriger, fermer',
};

/** Words after which what follows is not asked for: denied, refused, or only reserved for later. */
const denials = patterns(
  `
  i|we am|are|was|were|do|did|will|would|have|had? not <hedge>? <asking>, not <hedge>? asking|requesting|seeking|demanding|complaining|filing|lodging,
  is|was not <hedge>? a|an|about|meant|intended|to, not ..1 a|an ..3 complaint|request|demand|dsar|criticism|withdrawal,
  no need|reason|wish|desire|intention to|for|of, not necessary to|for, no longer need|want|require|seeking, no complaint|complaints,
  ^ do not <doing>, ^ ..1 please do not <doing>, and|so|but|also please? do not <doing>, please never <doing>, rather than, instead of,
  without asking|requesting|wanting|making|filing|having, i|we ..1 never asked|wanted|requested|intended|meant|said|complained, nor, neither,
  can not complain, far from, not trying to, anything but, withdraw|withdrawing|cancel|cancelling ..2 request|complaint,
  ne|n ..2 <demande> pas|point|aucune|aucun|nullement, je|j|on|nous <demande> pas, n|ne? est|s pas ..1 une|un|pour|de, pas ..2 plainte|reclamation,
  s agit ..1 pas, pas besoin, inutile de|d|que, sans ..1 demander|vouloir|exiger, plutot que|qu|de, au lieu de|d, ne ..2 <faites> pas|rien,
  aucune demande|plainte, n|ne ..2 <demande> ni, ni ..1 suppression|copie|correction|acces, ni plainte|demande, nul besoin, retire|annule ma demande|plainte`,
  lexicon,
);

const reservations = patterns(
  `
  reserve|reserving|reserves|reserved ..4 right|rights, without prejudice, i|we|she|he may|might ..2 wish|want|decide|choose|later|complain|file|lodge|consider,
  thinking|thought of|about, considering|contemplating ..2, not yet decided, me|nous reserve|reservons|reservant ..4 droit|droits, sous reserve,
  sans prejudice|prejuger, pourrais|pourrions ..2 porter|deposer|demander|faire|exercer, songe|envisage|reflechis a|de|d`,
  lexicon,
);

/** "I don't want to wait for my file" and "not only" ask all the same. */
const asksAllTheSame = patterns(
  `
  not want|wish|need|intend ..3 wait|argue|again|have_to|chase|repeat|excuses|bother|rude|runaround|excuse|difficult|trouble|generic,
  not ..1 only|just|merely|simply|solely, pas seulement|juste|uniquement|simplement, not accept|take ..3 no, not want anything but|other|except,
  veux pas attendre|deranger|d excuses, not asking|ask again|twice, not asking|ask for ..1 favour|favor|much|lot, not writing for fun, not need to explain|tell|justify`,
  lexicon,
);

/** Where asking begins again: "I don't want a copy, I want it gone". */
const asksAgain = patterns(`
  i|we want|need|demand|request|require|expect|only|just, i|we would like, i|we do want|need, i|we am|are asking|requesting, what i, just,
  please, but, only, veuillez, je|j|nous veux|voudrais|aimerais|demande|souhaite|exige|desire|voulons, seulement, simplement`);

export type Unsaid = {
  /** True when a phrase is denied or only reserved. */
  readonly covers: (span: Span) => boolean;
};

const nothing: Unsaid = { covers: () => false };

/** How far "I am not asking for ..." and "I reserve my right to ..." reach in a clause: to the next thing that is asked after all. */
export function unsaid(clause: Phrase): Unsaid {
  const known = read.get(clause);
  if (known !== undefined) return known;
  const found = reachesIn(clause);
  read.set(clause, found);
  return found;
}

/** The features and the reasons both ask, of the same clause. */
const read = new WeakMap<Phrase, Unsaid>();

function reachesIn(clause: Phrase): Unsaid {
  const cues = [...denials, ...reservations].flatMap((cue) => places(cue, clause));
  if (cues.length === 0) return nothing;
  const undone = asksAllTheSame.flatMap((exception) => places(exception, clause));
  const again = asksAgain.flatMap((one) => places(one, clause)).map(({ start }) => start);
  const reaches = cues
    .filter((cue) => !undone.some((span) => span.start <= cue.end && cue.start < span.end))
    .map((cue) => ({
      start: cue.start,
      end: Math.min(clause.words.length, ...again.filter((start) => start >= cue.end)),
    }));
  return {
    covers: ({ end }) => reaches.some((reach) => end > reach.start && end <= reach.end),
  };
}
