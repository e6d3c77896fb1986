package org.starpunk.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** Whatever a client has sent of any kind: its form is opened and saved, and nothing has become another. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnchangedFormIT {

    private static final String CITE = "{'type':['h-cite','h-x'],'properties':{'url':['https://other.example/a',"
            + "'https://short.example/a'],'name':[' Two\\r\\nlines ','Again'],'author':[{'type':['h-card'],'properties':"
            + "{'name':['Ada\\nLovelace'],'url':['mailto:ada@other.example','https://ada.example/'],'photo':['/a.jpg']},"
            + "'value':'Ada'},'https://grace.example/',{'name':['Bob']}],'content':[{'html':'<p>One <b>two</b></p>',"
            + "'value':' One\\r\\ntwo\\n'}],'published':['2020-01-02T03:04:05.678+09:00'],'mood':[5]},"
            + "'value':'https://other.example/a','children':[{'type':['h-cite'],'properties':{'name':['x']}}]}";

    private static final String CARD = "{'type':['h-card','h-adr'],'properties':{'name':[' A\\nbarn '],'url':"
            + "['https://other.example/barn'],'latitude':['+53.80'],'longitude':[-1.5],'altitude':['12'],"
            + "'geo':[{'type':['h-geo'],'properties':{'latitude':['53.8'],'longitude':['-1.5'],'altitude':['12.5']}}],"
            + "'locality':['Leeds','Bradford']},'value':'A barn'}";

    @Parameter
    private DatabaseVendor vendor;

    private FormClient owner;
    private MicropubClient client;

    @BeforeParameterizedClassInvocation
    void signIn(DatabaseVendor asked) {
        StarPunkServer server = StarPunkServer.shared(asked);
        owner = FormClient.owner(server);
        client = MicropubClient.of(server, "create", "update");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'content':['One\\r\\ntwo\\rthree\\n'],'category':['Ü, b','#hash','C++',{'type':['h-card'],'properties':"
                        + "{'name':['Ann'],'url':['https://ann.example/']}}],'syndication':['https://x.example/1',"
                        + "'https://y.example/2'],'lang':['de'],'mood':[{'deep':[{'deeper':[1,true,'x\\ny']}]},7,false]",
                "'name':['  A title\\r\\nof lines '],'summary':['\\n In short\\r\\n\\r\\nagain '],'content':[{'html':"
                        + "'<p>HTML</p>\\r\\n<script>x</script>'}],'published':['2001-02-03T04:05:06.789+13:45'],"
                        + "'featured':['https://other.example/f.jpg'],'updated':['2002-02-03T04:05:06Z']",
                "'photo':['https://other.example/1.jpg',{'value':'https://other.example/2.jpg','alt':' One\\r\\n\\r\\ntwo\\r'},"
                        + "{'value':'https://other.example/2.jpg','alt':'','width':'5'},{'value':'https://other.example/3.jpg',"
                        + "'type':['h-x'],'properties':{'url':['https://other.example/4.jpg']},'alt':7}],'content':['']",
                "'video':[{'value':'https://other.example/1.mp4','alt':'A\\nfilm','poster':'/p.jpg','captions':"
                        + "[{'value':'/c.vtt','lang':'en'}]}],'audio':[{'value':'https://other.example/1.mp3','duration':'PT9S'}],"
                        + "'photo':['https://other.example/1.jpg'],'content':[{'markdown':'\\n\\n*Words*  \\n'}]",
                "'in-reply-to':[CITE,'https://other.example/b',CITE],'content':['So']",
                "'in-reply-to':['some\\nwords'],'like-of':['https://other.example/1'],'content':['So']",
                "'in-reply-to':[{'url':'https://other.example/c','name':'Unlabelled'}],'content':['So']",
                "'in-reply-to':[{'type':['h-cite'],'properties':{'author':['Ada']}}],'content':['So']",
                "'in-reply-to':[{'type':['h-cite'],'properties':{'name':['A page\\nwithout an address']}}],'content':['So']",
                "'in-reply-to':[{'value':'https://other.example/d','properties':{'name':['Of a value']}}],'content':['So']",
                "'like-of':[CITE,CITE]",
                "'repost-of':[CITE],'content':[{'html':'<p>So</p>'}],'name':['Titled']",
                "'bookmark-of':[{'html':'<a href=https://other.example/>x</a>'}],'name':['Read']",
                "'bookmark-of':[CITE],'name':['Read\\nit'],'category':['a','b','c']",
                "'rsvp':['MAYBE','yes'],'in-reply-to':[CITE]",
                "'rsvp':['Perhaps\\nnot'],'in-reply-to':['https://other.example/e']",
                "'start':['2031-05-06T18:00:07+09:30','2032-05-06'],'end':['2030-05-06T18:00-11:00'],'name':['A party\\n!'],"
                        + "'location':[CARD,'Elsewhere']",
                "'start':['2031-05-06'],'end':['2031-05-07'],'name':['Days'],'location':['geo:53.8,-1.5']",
                "'start':['2031-05-06T18:00'],'name':['Nowhere'],'location':[{'type':['h-geo'],'properties':{'latitude':['1']}}]",
                "'checkin':[CARD,CARD]",
                "'checkin':[{'type':['h-card'],'properties':{'url':['https://other.example/place']}}]",
                "'checkin':['https://other.example/place'],'location':[CARD],'content':['Here']",
                "'checkin':[{'name':'Unlabelled','latitude':'91'}]",
                "'checkin':[{'type':['h-geo'],'properties':{'latitude':[' 53°48′ '],'longitude':['W']}}]",
                "'navigation':[' A name\\nthat is longer than the navigation shows it '],'navigation-position':[7],"
                        + "'name':['Page'],'content':['Of its own']",
                "'navigation':['A page'],'navigation-position':['first'],'visibility':['unlisted'],'content':['Second']",
                "'navigation':['A page'],'navigation-position':[-1.5],'content':['Third']",
                "'start':['2031-05-06T18:00'],'content':['Without a name']",
                "'rsvp':['yes'],'content':['To nothing']",
                "'content':['Draft'],'post-status':['draft'],'published':['2001-02-03T04:05:06+02:00']",
                "'content':['Later'],'published':['2100-02-03T04:05:06+02:00'],'visibility':['private']",
                "'listen-of':['https://other.example/song'],'duration':['PT3M'],'visibility':['unlisted']",
            })
    void nothing_of_a_post_changes_when_its_form_is_saved_as_it_was_opened(String properties) {
        URI note = client.createJson(json(properties.replace("CITE", CITE).replace("CARD", CARD)));
        String source = client.source(note).toString();
        String page = shown(note);
        FormElement form = form(note);
        String version = form.selectFirst("[name=version]").val();
        Document answer = owner.submit(form, Map.of(), List.of());
        assertThat(answer.select(".error, [role=alert]").eachText()).allMatch(String::isEmpty);
        assertThat(answer.select("h1").text()).isEqualTo("Notes");
        assertThat(client.source(note)).hasToString(source);
        assertThat(form(note).selectFirst("[name=version]").val()).isEqualTo(version);
        assertThat(shown(note)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start | 2031-05-06T19:00 | start | ['2031-05-06T19:00:00Z','2032-05-06']",
                "place | A stable | location | [STABLE,'Elsewhere']",
                "place | '' | location | ['Elsewhere']",
            })
    void a_change_of_an_event_leaves_what_its_form_does_not_show(
            String field, String text, String property, String values) {
        URI event = client.createJson(json("'name':['A party'],'start':['2031-05-06T18:00:07Z','2032-05-06'],"
                + "'location':[" + CARD + ",'Elsewhere']"));
        owner.submit(form(event), Map.of("#" + field, text), List.of());
        String stable = CARD.replace(" A\\nbarn ", "A stable").replace("A barn", "A stable");
        assertThat(client.source(event, property)).isEqualTo(values(values.replace("STABLE", stable)));
    }

    @Test
    void a_change_of_a_place_leaves_what_its_form_does_not_show() {
        URI note = client.createJson(json("'checkin':[" + CARD + "," + CARD + "]"));
        owner.submit(
                form(note), Map.of("#placeName", "A stable", "#latitude", "53.9", "#longitude", "-1.6"), List.of());
        assertThat(client.source(note, "checkin"))
                .isEqualTo(values("["
                        + CARD.replace(" A\\nbarn ", "A stable")
                                .replace("A barn", "A stable")
                                .replace("+53.80", "53.9")
                                .replace("'longitude':[-1.5]", "'longitude':['-1.6']")
                        + "," + CARD + "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'checkin':[CARD] | placeName | A stable | checkin | [CARD]",
                "'start':['2031-05-06'],'name':['A party'],'location':[CARD] | place | A stable | location | [CARD]",
                "'in-reply-to':[CITE] | citeAuthor | A stable | in-reply-to | [CITE]",
            })
    void a_name_that_stands_beside_no_properties_is_changed_there_too(
            String properties, String field, String text, String property, String values) {
        String bare = "{'type':['h-card','h-x'],'properties':{},'value':'A barn'}";
        String named = "{'type':['h-card','h-x'],'properties':{'name':['" + text + "']},'value':'" + text + "'}";
        String cite = "{'type':['h-cite'],'properties':{'url':['https://other.example/a'],'author':[CARD]}}";
        URI note = client.createJson(
                json("'content':['So']," + properties.replace("CITE", cite).replace("CARD", bare)));
        owner.submit(form(note), Map.of("#" + field, text), List.of());
        assertThat(client.source(note, property))
                .isEqualTo(values(values.replace("CITE", cite).replace("CARD", named)));
    }

    private static JsonValue values(String text) {
        return Mf2Json.read(json("{'a':" + text + "}")).get("a");
    }

    private String shown(URI note) {
        return owner.get(note.getPath()).select(".h-entry").outerHtml();
    }

    private FormElement form(URI note) {
        return FormClient.formWith(
                owner.get("/admin/notes/edit?note=" + note.getPath().replaceFirst(".*/", "")), "#content");
    }
}
