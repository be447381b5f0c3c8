/**
 * Texts that would run in a page that trusted them. Each calls `hit()`, which the test gives the browser. Made by crossing
 * ways to run a script with ways to break out of where a text stands, so that neither list hides the other.
 */
const RUN = [
  '<script>hit()</script>',
  '<ScRiPt>hit()</sCrIpT>',
  '<script src=data:,hit()></script>',
  '<script/x>hit()</script >',
  '<img src=x onerror=hit()>',
  '<img src=x onerror="hit()"//>',
  '<img/src=x/onerror=hit()>',
  '<IMG SRC=x OnErRoR=&#104;it()>',
  '<svg onload=hit()>',
  '<svg><script>hit()</script></svg>',
  '<svg><animate onbegin=hit() attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:hit()"><text y=20>x</text></a></svg>',
  '<math><mi xlink:href="javascript:hit()">x</mi></math>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<iframe src="javascript:parent.hit()"></iframe>',
  '<object data="javascript:hit()"></object>',
  '<embed src="javascript:hit()">',
  '<details open ontoggle=hit()><summary>x</summary></details>',
  '<input autofocus onfocus=hit()>',
  '<select autofocus onfocus=hit()></select>',
  '<textarea autofocus onfocus=hit()></textarea>',
  '<video><source onerror=hit()></video>',
  '<audio src=x onerror=hit()></audio>',
  '<body onload=hit()>',
  '<marquee onstart=hit()>x</marquee>',
  '<div style="animation-name:x" onanimationstart=hit()>x</div>',
  '<a href="javascript:hit()" autofocus onfocus=hit()>x</a>',
  '<form action="javascript:hit()"><button autofocus onfocus=hit()>x</button></form>',
  '<base href="javascript:hit()//">',
  '<meta http-equiv=refresh content="0;url=javascript:hit()">',
  '<link rel=stylesheet href="data:text/css,*{color:red}" onload=hit()>',
  '<style onload=hit()>*{}</style>',
  '<template><script>hit()</script></template><img src=x onerror=hit()>',
  '<noscript><p title="</noscript><img src=x onerror=hit()>">',
  '<x contenteditable onfocus=hit() autofocus tabindex=1>x</x>',
  '<a id=x tabindex=1 onfocusin=hit() autofocus>x</a>',
]

const BREAK_OUT = [
  '', '">', "'>", '</title>', '</textarea>', '</script>', '</style>', '-->', '<!--', ']]>', '</p></div>', '`>', '\\">',
  '{{', '${', '%3E', '\u0000', '\u202e',
] // prettier-ignore

/** What only Markdown would turn into something. */
const MARKDOWN = [
  '[x](javascript:hit())', '[x](JaVaScRiPt:hit())', '[x](java\tscript:hit())', '[x](&#106;avascript:hit())',
  '[x](javascript&colon;hit())', '[x](\u0001javascript:hit())', '[x](data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==)',
  '[x](vbscript:hit())', '![x](javascript:hit())', '![x"onerror="hit()](x)', '![x](x"onerror="hit())', '<javascript:hit()>',
  '[x]: javascript:hit()\n\n[x]', '[x](https://a"onmouseover="hit())', '[x](x "t" onclick=hit())', '`<img src=x onerror=hit()>`',
  '~~~html\n<script>hit()</script>\n~~~', '    <script>hit()</script>', '| <img src=x onerror=hit()> |\n|---|\n| <script>hit()</script> |',
  '- [ ] <img src=x onerror=hit()>', '[^1]\n\n[^1]: <script>hit()</script>', '<https://x" onfocus="hit()">', 'x <span onclick=hit()>x</span>',
  '<img src="/api/images/1" onerror=hit()>', '&lt;script&gt;hit()&lt;/script&gt;', '\\<script>hit()\\</script>',
] // prettier-ignore

export const XSS_PAYLOADS: readonly string[] = [
  ...BREAK_OUT.flatMap((out) => RUN.map((run) => out + run)),
  ...MARKDOWN,
  ...MARKDOWN.map((text) => `> ${text}`),
]
