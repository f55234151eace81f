/** What a style says on whether text is seen. Absent where it says nothing. */
export type Sight = {
  /** `display:none` and its kin: nothing inside can be seen again. */
  readonly gone?: true;
  /** `visibility`, which an element inside can turn back. */
  readonly invisible?: boolean;
  /** `font-size:0`, which an element inside can turn back: newsletters wrap every text in it. */
  readonly tiny?: boolean;
};

/** Attack: a style attribute of megabytes. */
const maxStyleLength = 4096;

/** A length of less than 2 pixels or points: set to be passed over by readers, not to be read by them. */
const tinyLength = /^[01]?(?:\.\d{1,9})?(?:px|pt)$|^0(?:\.0{1,9})?(?:%|[a-z]{1,4})?$/;
/** A size of its own, not a share of the one around it: a share of nothing is nothing. */
const ownLength =
  /^[\d.]{1,12}(?:px|pt|pc|in|cm|mm|q|rem)$|^(?:xx-small|x-small|small|medium|large|x-large|xx-large)$/;

/** What a style attribute says on whether the text of its element is seen. Only what hides from everybody counts. */
export function sightOf(style: string): Sight {
  if (style === '') return {};
  const sight: { gone?: true; invisible?: boolean; tiny?: boolean } = {};
  for (const declaration of style.slice(0, maxStyleLength).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim();
    const value = declaration
      .slice(colon + 1)
      .replace('!important', '')
      .trim();
    if (hidesForGood(property, value)) sight.gone = true;
    if (property === 'visibility' && value !== 'inherit')
      sight.invisible = value === 'hidden' || value === 'collapse';
    if (property === 'font-size' && tinyLength.test(value)) sight.tiny = true;
    else if (property === 'font-size' && ownLength.test(value)) sight.tiny = false;
    if (property === 'font') sight.tiny = tinyLength.test(sizeIn(value));
  }
  return sight;
}

/** The size among the words of the `font` shorthand: a length, before the line height that a slash sets apart. */
function sizeIn(font: string): string {
  const words = font.split(/\s+/).map((word) => word.split('/')[0] ?? '');
  return words.find((word) => tinyLength.test(word) || ownLength.test(word)) ?? '';
}

function hidesForGood(property: string, value: string): boolean {
  if (property === 'display') return value === 'none';
  if (property === 'opacity') return /^0(?:\.0{1,9})?%?$/.test(value);
  return property === 'max-height' && /^0(?:px|pt)?$/.test(value);
}
