import { expect, test } from "vitest";
import { escapeMarkup, html } from "../../src/kit/html.ts";

test("a value put into markup is escaped, in content and in attributes; markup put into markup stays", () => {
  expect(escapeMarkup(`a < b & "c" > 'd'`)).toBe("a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
  expect(html`<b title="${'"<'}">${"<i>"}</b>`.text).toBe('<b title="&quot;&lt;">&lt;i&gt;</b>');
  expect(html`<p>${html`<b>${1}</b>`}${null}${false}${[html`<i>a</i>`, "b"]}</p>`.text).toBe("<p><b>1</b><i>a</i>b</p>");
});

test("line breaks of a template are nothing at the edges of tags and between values, and a blank between attributes and words", () => {
  const [a, b] = ["1", "2"];
  const markup = html`
    <g class="x">
      <line x1="${a}" x2="${b}"
        y1="${a}"
      />
      ${html`<b>c</b>`}
      ${html`<i>d</i>`}
      <text>two
        words</text>
    </g>
  `;
  expect(markup.text).toBe('<g class="x"><line x1="1" x2="2" y1="1"/><b>c</b><i>d</i><text>two words</text></g>');
  expect(html`<b> ${a} </b>`.text).toBe("<b> 1 </b>");
});
