import { describe, expect, it } from 'vitest';
import { visibleText } from '../../lib/mail/visible-text.ts';

describe('the visible text of HTML', () => {
  it.each([
    ['blanks as one', '<p>Hello\n   <b>there</b>,&nbsp; Jane</p>', 'Hello there, Jane'],
    ['blocks as lines', '<div>one</div><div>two<br>three</div>', 'one\ntwo\nthree'],
    ['paragraphs with a blank line between', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['an empty line of a mail editor', '<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
    ['a line break at the end of a block as no blank line', '<div>one<br></div><div>two</div>', 'one\ntwo'],
    ['cells beside each other, rows below', '<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>', 'a b\nc'],
    ['lists', '<ul><li>one<li>two</ul>', '- one\n- two'],
    ['preformatted lines', '<pre>one\n  two</pre>', 'one\ntwo'],
    ['entities', 'd&eacute;lai &lt;b&gt; &#233; &#x110000;', 'délai <b> é \ufffd'],
    [
      'quotes with their mark',
      'new<blockquote>old<blockquote>older</blockquote></blockquote>',
      'new\n\n> old\n\n> > older',
    ],
    [
      'an indented paragraph without one',
      '<blockquote style="margin:0 0 0 40px; border:none">mine</blockquote>',
      'mine',
    ],
    ['what follows an unclosed head', '<head><title>t</title><style>p{}</style><p>shown', 'shown'],
    ['the text of links and not where they lead', '<a href="https://example.org">here</a>', 'here'],
    [
      'an address that nobody escaped',
      '<div>Jane <jane@example.org> wrote:</div>',
      'Jane <jane@example.org> wrote:',
    ],
    ['nothing', '', ''],
  ])('reads %s', (_, html, text) => {
    expect(visibleText(html)).toEqual({ text, hiddenLetters: 0, truncated: false });
  });

  it.each([
    ['display:none', '<p style="color:red; Display : NONE !important">hidden</p>'],
    ['visibility:hidden', '<p style="visibility:hidden">hidden</p>'],
    ['font-size:0', '<p style="font-size:0px">hidden</p>'],
    ['a font of no size', '<p style="font:0/0 a">hidden</p>'],
    ['a font of one pixel', '<p style="font-size:1px">hidden</p>'],
    ['opacity:0', '<p style="opacity:0">hidden</p>'],
    ['max-height:0', '<p style="max-height:0;overflow:hidden">hidden</p>'],
    ['the hidden attribute', '<p hidden>hidden</p>'],
    ['an element around it', '<div style="display:none"><p style="display:block">hidden</p></div>'],
    ['a share of nothing', '<div style="font-size:0"><p style="font-size:200%">hidden</p></div>'],
  ])('leaves out and counts what is hidden by %s', (_, html) => {
    expect(visibleText(`<p>seen</p>${html}`)).toEqual({ text: 'seen', hiddenLetters: 6, truncated: false });
  });

  it.each([
    ['script', '<script>alert("x")</script>'],
    ['style', '<style>p { color: red }</style>'],
    ['title', '<title>A title</title>'],
    ['template', '<template><p>A form</p></template>'],
    ['a comment', '<!-- a comment --><!--[if mso]><p>for Outlook</p><![endif]-->'],
  ])('leaves out %s, which is no text', (_, html) => {
    expect(visibleText(`${html}<p>seen</p>`)).toEqual({ text: 'seen', hiddenLetters: 0, truncated: false });
  });

  it.each([
    [
      'a newsletter that sets its size again',
      '<td style="font-size:0"><div style="font-size:13px">seen</div></td>',
    ],
    ['a font element with a size', '<td style="font-size:0"><font size="2">seen</font></td>'],
    ['the font shorthand', '<td style="font-size:0"><b style="font:bold 12px/0 Arial">seen</b></td>'],
    ['visibility turned back', '<p style="visibility:hidden"><b style="visibility:visible">seen</b></p>'],
    ['a style of another name', '<p style="x-display:none; font-size-adjust:0">seen</p>'],
    ['a line height of nothing', '<p style="line-height:0;max-height:20px">seen</p>'],
  ])('keeps what is seen: %s', (_, html) => {
    expect(visibleText(html)).toEqual({ text: 'seen', hiddenLetters: 0, truncated: false });
  });

  it('reads no deeper than any mail is nested', () => {
    const { text, truncated } = visibleText(`<p>seen</p>${'<b>'.repeat(200_000)}deep`);
    expect({ text, truncated }).toEqual({ text: 'seen', truncated: true });
  });

  it('reads no longer than any mail is written', () => {
    const { text, truncated } = visibleText(`<p>${'word '.repeat(1_000_000)}`);
    expect(text.length).toBeLessThan(4_500_000);
    expect(truncated).toBe(true);
  });

  it('marks no quote more than five times, however deep', () => {
    const html = `${'<blockquote>'.repeat(500)}${'<br>x'.repeat(10_000)}`;
    expect(visibleText(html).text.length).toBeLessThan(150_000);
  });
});
