package org.starpunk.browser;

import jakarta.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;

/** Notes that are hard to show: of every type, in every direction, with long words, and with HTML that means harm. */
final class HardContent {

    private static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmütze".repeat(6);

    private static final String HTML =
            """
            <h1 id='main'>One</h1><h2>Two</h2><h5 id='main'>Five</h5><p>Words <b>bold</b> <i>and more <script>alert(1)</script>
            <img src='/static/icon.svg'></i><a href='/tags'></a> <a href='javascript:x'>x</a> <font color='red'>red</font>
            <table><caption>Numbers</caption><tr><th>a<th>b<tr><td>1<td>2</table>
            <table><tr><td>%s<td>%s</table><ul><li>one<ul><li>two</ul></ul><ol><li value=3>three</ol>
            <pre><code class='language-java'>int answer = %s;</code></pre><blockquote>said</blockquote>
            <dl><dt>term<dd>its meaning</dl><figure><img src='/static/icon.svg' alt='An icon'><figcaption>Icon</figcaption></figure>
            <iframe src='/'></iframe><details><summary>More</summary>of it</details><hr>
            <span style='color:#eee' id='content' class='h-entry' dir='rtl' lang='%%'>hidden?</span><kbd>Esc</kbd></article></main>
            """
                    .replace('\n', ' ')
                    .formatted("wide".repeat(60), "table".repeat(60), "1".repeat(200));

    private static final List<String> POSTS = List.of(
            "'content':['שלום עולם '],'category':['עברית','العربية','" + LONG_WORD.substring(0, 60) + "']",
            "'content':['" + LONG_WORD + "']",
            "'name':['An article with <b>markup</b> & more " + LONG_WORD + "'],'content':[{'html':HTML}]",
            "'in-reply-to':[{'type':['h-cite'],'properties':{'url':['https://example.org/cited'],'name':['A long title "
                    + LONG_WORD
                    + "'],'author':[{'type':['h-card'],'properties':{'name':['Grace'],'url':['https://grace.example/'],"
                    + "'photo':['/static/icon.svg']}}],'published':['2026-01-02'],'content':[{'html':'<p>Said <b>so</b></p>'}]}},"
                    + "'https://example.org/" + LONG_WORD + "'],'content':['Agreed']",
            "'rsvp':['maybe'],'in-reply-to':[{'type':['h-cite'],'properties':{'url':['https://example.org/party'],'name':['Party']}}]",
            "'like-of':['https://example.org/1']",
            "'like-of':['https://example.org/2']",
            "'like-of':['https://example.org/3']",
            "'like-of':['https://example.org/4']",
            "'lang':['de'],'name':['Ein Aufsatz'],'summary':['Kurz gesagt'],'content':[{'markdown':'"
                    + "Wort ".repeat(700)
                    + "\\n\\n- [x] getan\\n- [ ] zu tun\\n  - [ ] darin\\n\\nSiehe[^a] und[^a][^b].\\n\\n[^a]: Eine *Fußnote*"
                    + "\\n[^b]: Noch eine\\n\\n    mit Absatz\\n\\n```python\\ndef f(x):  # " + "lang ".repeat(40)
                    + "\\n    return 2 + 1.5\\n```'}]",
            "'video':[{'value':'/nothing.mp4','alt':'A film','poster':'/static/icon.svg','duration':'PT90S','width':640,"
                    + "'height':360,'captions':[{'value':'/nothing.vtt','lang':'en'},'https://example.org/c.vtt']}]",
            "'start':['2026-12-24'],'end':['2026-12-26'],'name':['Days'],'location':[{'type':['h-card'],'properties':"
                    + "{'name':['Barn'],'latitude':['53.8'],'longitude':['-1.5']}}],'content':['Come'],'rsvp':['yes']",
            "'photo':['/static/icon.svg','https://example.org/nothing.jpg'],'content':['Two of unknown size']",
            "'name':['Markdown'],'summary':['In short'],'content':[{'markdown':'# One\\n\\n### Three\\n\\n| a | b |\\n|---|---|\\n"
                    + "| 1 | 2 |\\n\\n```java\\nint a;\\n```\\n\\n- [ ] task\\n\\nSee[^1].\\n\\n[^1]: A footnote'}]",
            "'in-reply-to':['https://example.org/a'],'content':['Agreed']",
            "'like-of':['https://example.org/b']",
            "'repost-of':['https://example.org/c']",
            "'bookmark-of':['https://example.org/d'],'name':['Typography']",
            "'rsvp':['yes'],'in-reply-to':['https://example.org/event']",
            "'read-of':['https://example.org/book']",
            "'video':['/nothing.mp4']",
            "'audio':['/nothing.mp3']",
            "'checkin':[{'type':['h-card'],'properties':{'name':['A café'],'url':['https://example.org/cafe'],"
                    + "'street-address':['Long Lane 1'],'locality':['Leeds'],'latitude':['53.8'],'longitude':['-1.5']}}]",
            "'location':['geo:53.8,-1.5'],'syndication':['https://example.com/1'],'content':['Here']",
            "'category':[{'type':['h-card'],'properties':{'name':['Ann'],'url':['https://example.org/ann']}}],'content':['Two']",
            "'name':['A meeting'],'start':['2026-12-01T18:00:00+01:00'],'end':['2026-12-01T20:00:00+01:00'],"
                    + "'location':['Town hall']");

    private static final List<String> HIDDEN = List.of(
            "'content':['For me'],'visibility':['private'],'mp-slug':['hard-private']",
            "'content':['For some'],'visibility':['unlisted'],'mp-slug':['hard-unlisted']",
            "'content':['Not yet'],'post-status':['draft'],'mp-slug':['hard-draft']",
            "'content':['Later'],'published':['2100-01-01T00:00:00Z'],'mp-slug':['hard-scheduled']");

    private HardContent() {}

    /** Writes all of it, and more notes than a page has; gives the permalinks that visitors may open. */
    static List<URI> write(MicropubClient client) {
        for (int i = 0; i < 5; i++) {
            client.create("content=Older+" + i + "&category=Many&published=2001-01-0" + (i + 1));
        }
        List<URI> permalinks = new ArrayList<>();
        POSTS.forEach(post -> permalinks.add(client.createJson(json(post))));
        permalinks.add(client.createMultipart(new MultipartBody()
                .field("content", "Three photos")
                .file("photo", SampleFiles.painted(600, 400, "jpg"))
                .file("photo", SampleFiles.painted(600, 400, "png"))
                .file("photo", SampleFiles.painted(60, 40, "png"))));
        HIDDEN.forEach(post -> client.createJson(json(post)));
        URI deleted = client.create("content=Gone&mp-slug=hard-gone");
        client.form("action=delete&url=" + MicropubClient.encode(deleted.toString()));
        permalinks.add(deleted);
        return permalinks;
    }

    private static String json(String post) {
        return post.replace('\'', '"').replace("HTML", Json.createValue(HTML).toString());
    }
}
