import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  handsOf,
  heldBack,
  type Label,
  readCorpus,
  readDisagreements,
  readLabels,
  readPhrases,
} from '../../lib/train/corpus.ts';

const corpus = join(import.meta.dirname, '../../corpus');

describe('the corpus of this repository', () => {
  const mails = readCorpus(corpus);
  const hands = handsOf(corpus).map((hand) => ({
    hand,
    ids: mails.filter((mail) => mail.hand === hand).map(({ id }) => id),
    first: readLabels(join(corpus, 'labels', `${hand}.first.tsv`)),
    second: readLabels(join(corpus, 'labels', `${hand}.second.tsv`)),
  }));
  const settledRows = readFileSync(join(corpus, 'disagreements.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

  it('has at least 1,500 mails, and 250 in French', () => {
    expect(mails.length).toBeGreaterThanOrEqual(1_500);
    expect(mails.filter(({ label }) => label.language === 'fr').length).toBeGreaterThanOrEqual(250);
  });

  it('names every mail after its hand, and none twice', () => {
    expect(twice(mails.map(({ id }) => id))).toEqual([]);
    expect(mails.filter(({ id, hand }) => !id.startsWith(`${hand}-`))).toEqual([]);
  });

  it('says nothing twice, but for what everybody says in five words or fewer', () => {
    const said = twice(mails.map(({ text }) => plain(text)));
    expect(said.filter((text) => text.split(' ').length > 5)).toEqual([]);
    expect(said.length).toBeLessThan(10);
  });

  it.each(hands)('has every mail of hand $hand labelled by two people', ({ ids, first, second }) => {
    expect([...first.keys()].toSorted()).toEqual(ids.toSorted());
    expect([...second.keys()].toSorted()).toEqual(ids.toSorted());
  });

  it('gives nobody two labels by the same labeller', () => {
    const lines = handsOf(corpus).flatMap((hand) =>
      ['first', 'second'].flatMap((which) =>
        readFileSync(join(corpus, 'labels', `${hand}.${which}.tsv`), 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => `${which} ${line.split('\t')[0]}`),
      ),
    );
    expect(twice(lines)).toEqual([]);
  });

  it('settles every mail on which the two labellers differ once, and no other', () => {
    const differing = hands.flatMap(({ ids, first, second }) =>
      ids.filter((id) => comparable(first.get(id)) !== comparable(second.get(id))),
    );
    expect(settledRows.map(([id]) => id).toSorted()).toEqual(differing.toSorted());
  });

  it('keeps beside each settlement what both had said, and why it was settled so', () => {
    const given = new Map(
      hands.flatMap(({ ids, first, second }) =>
        ids.map((id): [string, readonly string[]] => [id, [shown(first.get(id)), shown(second.get(id))]]),
      ),
    );
    const settled = readDisagreements(corpus);
    expect(settledRows.map(([id, first, second]) => [id, first, second])).toEqual(
      settledRows.map(([id = '']) => [id, ...(given.get(id) ?? [])]),
    );
    expect(settled.filter(({ why }) => why.trim().length < 10)).toEqual([]);
    expect(settledRows.filter((columns) => columns.length !== 7)).toEqual([]);
  });

  it('writes to no address that could be somebody’s', () => {
    const addresses = mails.flatMap(({ id, subject, text }) =>
      [...`${subject}\n${text}`.matchAll(/[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63})+)/g)].map(
        ([address, domain = '']) => ({ id, address, domain: domain.toLowerCase() }),
      ),
    );
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter(({ domain }) => !isReserved(domain))).toEqual([]);
  });

  it('has no phrase twice', () => {
    expect(twice(readPhrases(corpus).map(({ text }) => plain(text)))).toEqual([]);
  });

  it('holds back hands that write in both languages', () => {
    const languages = heldBack.map((hand) => [
      hand,
      ...new Set(mails.filter((mail) => mail.hand === hand).map(({ label }) => label.language)),
    ]);
    for (const spoken of languages) expect(spoken).toEqual(expect.arrayContaining(['en', 'fr']));
    expect(languages.length).toBeGreaterThan(0);
  });
});

describe('a corpus folder', () => {
  let folder = '';
  const write = (name: string, ...lines: readonly string[]) =>
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  const mail = (id: string, text: string) => JSON.stringify({ id, subject: 'hello', text });
  const heading = 'id\tfirst\tsecond\tkinds\twriter\tlanguage\twhy';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'corpus-'));
    for (const inside of ['mails', 'labels', 'phrases']) mkdirSync(join(folder, inside));
    write('mails/a.jsonl', mail('a-01-1', 'What have you got on me?'), mail('a-01-2', 'Where is my parcel?'));
    write('labels/a.first.tsv', 'a-01-1\tquestion\tperson\ten', 'a-01-2\tunrelated\tperson\ten');
    write('phrases/p.tsv', 'access_request,complaint\tMy file, which you would not send.');
    write(
      'disagreements.tsv',
      heading,
      'a-01-1\tquestion person en\taccess_request person en\taccess_request\tperson\ten\ther own data',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives each mail the settled label, else the first', () => {
    expect(readCorpus(folder)).toEqual([
      {
        id: 'a-01-1',
        hand: 'a',
        subject: 'hello',
        text: 'What have you got on me?',
        label: { kinds: ['access_request'], writer: 'person', language: 'en' },
      },
      {
        id: 'a-01-2',
        hand: 'a',
        subject: 'hello',
        text: 'Where is my parcel?',
        label: { kinds: [], writer: 'person', language: 'en' },
      },
    ]);
    expect(readPhrases(folder)).toEqual([
      { kinds: ['access_request', 'complaint'], text: 'My file, which you would not send.' },
    ]);
    expect(readDisagreements(folder)).toEqual([
      {
        id: 'a-01-1',
        settled: { kinds: ['access_request'], writer: 'person', language: 'en' },
        why: 'her own data',
      },
    ]);
  });

  it('is refused, with file and line, for a mail that nobody labelled', () => {
    write('labels/a.first.tsv', 'a-01-1\tquestion\tperson\ten');
    expect(() => readCorpus(folder)).toThrow(/mails.a\.jsonl:2: a-01-2 has no label/);
  });

  it('is refused, with file and line, for a mail whose id tells no hand or that has another field', () => {
    write('mails/a.jsonl', mail('a-01-1', 'Hello'), mail('01-2', 'Hello'));
    expect(() => readCorpus(folder)).toThrow(/mails.a\.jsonl:2: .*\n.*at id/);
    write('mails/a.jsonl', JSON.stringify({ id: 'a-01-1', subject: '', text: '', from: 'ada@example.org' }));
    expect(() => readCorpus(folder)).toThrow(/mails.a\.jsonl:1: .*from/);
  });

  it.each([
    ['a kind that is none', 'a-01-2\tacces_request\tperson\ten'],
    ['unrelated beside a kind', 'a-01-2\tunrelated,question\tperson\ten'],
    ['a role that is none', 'a-01-2\tquestion\tlawyer\ten'],
    ['a language that is none', 'a-01-2\tquestion\tperson\tde'],
    ['a missing column', 'a-01-2\tquestion\tperson'],
    ['a column too many', 'a-01-2\tquestion\tperson\ten\ten'],
  ])('is refused, with file and line, for a label with %s', (_, line) => {
    write('labels/a.first.tsv', 'a-01-1\tquestion\tperson\ten', line);
    expect(() => readCorpus(folder)).toThrow(/labels.a\.first\.tsv:2: /);
  });

  it('is refused, with file and line, for a settlement or a phrase of no kind', () => {
    write('disagreements.tsv', heading, 'a-01-1\tx\ty\tnothing\tperson\ten\twhy');
    expect(() => readDisagreements(folder)).toThrow(/disagreements\.tsv:2: /);
    write('phrases/p.tsv', 'question\tWho sees it?', 'nothing\tWho sees it all?');
    expect(() => readPhrases(folder)).toThrow(/phrases.p\.tsv:2: /);
  });
});

function twice(all: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const again = all.filter((one) => seen.has(one) || !seen.add(one));
  return [...new Set(again)].toSorted();
}

function plain(text: string): string {
  return text.toLowerCase().split(/\s+/).join(' ').trim();
}

function shown(label: Label | undefined): string {
  return label === undefined
    ? ''
    : `${label.kinds.join(',') || 'unrelated'} ${label.writer} ${label.language}`;
}

function comparable(label: Label | undefined): string {
  return shown(label && { ...label, kinds: label.kinds.toSorted() });
}

/** RFC 2606 and RFC 6761, and the firm that the mails are written to. */
function isReserved(domain: string): boolean {
  const reserved = ['example.org', 'example.com', 'example.net', 'plutomicro.com'];
  const tops = ['.test', '.invalid', '.example'];
  return (
    reserved.some((one) => domain === one || domain.endsWith(`.${one}`)) ||
    tops.some((top) => domain.endsWith(top))
  );
}
