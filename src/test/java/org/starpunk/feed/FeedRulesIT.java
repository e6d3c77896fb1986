package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;

/** The feeds of the site, of a tag, of a kind and of a search, with what is hardest to write down, against all rules. */
class FeedRulesIT {

    private static final List<String> ADDRESSES =
            List.of("/feed", "/tags/ruled/feed", "/notes/feed?type=note", "/search/feed?q=ruled");

    private static final List<String> HARDEST = List.of(
            json(
                    "'content':['Ruled ]]> & <b>not bold</b> \\u0001\\u000b\\ufffe \ud83d\udc27 שלום 日本語 &amp;amp; &nbsp;']"),
            json("'content':[{'html':'<p>Ruled 1 &lt; 2 <a href=\\\"/x?a=1&amp;b=2\\\">x</a> <img src=\\\"y.png\\\" "
                    + "onerror=\\\"alert(1)\\\"><script>alert(2)</script><iframe src=\\\"/\\\"></iframe></p>'}],"
                    + "'lang':['he-IL']"),
            json("'name':['Ruled <name> & \\\"more\\\" ]]>'],'summary':['In <short> & sweet'],'content':['*Words*']"),
            json("'name':['Ruled meeting'],'start':['2026-12-01T18:00:00+01:00'],'end':['2026-12-03'],"
                    + "'location':['geo:53.55,9.99;name=Caf%C3%A9']"),
            json("'like-of':['https://example.org/?a=1&b=<2>'],'content':['Ruled']"),
            json("'content':['Ruled'],'photo':[{'value':'/media/a.jpg?x=1&y=2','alt':'\\u0002<'}],"
                    + "'published':['1969-12-31T23:59:59.123-11:30']"));

    @ParameterizedTest
    @EnumSource
    void hold(DatabaseVendor vendor) {
        FeedReader reader = FeedReader.of(vendor);
        MicropubClient client = MicropubClient.of(reader.server(), "create", "media");
        HARDEST.forEach(note -> client.createJson(note + json(",'category':['Ruled','Hard & <C++> ]]> 日本語']")));
        client.createMultipart(new MultipartBody()
                .field("content", "Ruled files")
                .field("category", "Ruled")
                .file("audio", SampleFiles.read("sound.mp3"))
                .file("photo", SampleFiles.read("turned.jpg")));
        SoftAssertions softly = new SoftAssertions();
        for (FeedRule rule : FeedRules.all()) {
            for (String address : ADDRESSES) {
                URI self = rule.format().in(reader.server().url(address));
                HttpResponse<String> feed = MicropubClient.send(HttpRequest.newBuilder(self));
                assertThat(feed.body()).as(self.toString()).contains("Ruled");
                softly.assertThat(new FeedDocument(self.toString(), feed.body()))
                        .as(self.toString())
                        .matches(rule.holds(), rule.toString());
            }
        }
        softly.assertAll();
    }
}
