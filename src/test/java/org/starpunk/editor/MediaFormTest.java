package org.starpunk.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.starpunk.microformats.Property;

class MediaFormTest {

    @Test
    void what_is_not_changed_stays_as_it_was_sent() {
        JsonObject sent = object("{'photo':'https://a.example/1.jpg','video':[{'value':'/media/2.mp4','length':'2'}],"
                + "'audio':[{'type':['h-item'],'properties':{'url':['https://a.example/3.mp3']}}],'mood':['good']}");
        assertThat(MediaForm.of(sent).applyTo(sent)).isEqualTo(sent);
        MediaForm form = MediaForm.of(sent);
        form.remove(0);
        assertThat(form.applyTo(sent))
                .hasToString(
                        json(
                                "{'video':[{'value':'/media/2.mp4','length':'2'}],"
                                        + "'audio':[{'type':['h-item'],'properties':{'url':['https://a.example/3.mp3']}}],'mood':['good']}"));
    }

    @Test
    void each_kind_keeps_to_itself_and_in_its_order() {
        MediaForm form = MediaForm.none();
        form.add(Property.AUDIO, "1.mp3", "");
        form.add(Property.PHOTO, "2.jpg", "");
        form.add(Property.PHOTO, "3.jpg", " A cat ");
        assertThat(urls(form)).containsExactly("2.jpg", "3.jpg", "1.mp3");
        form.raise(2);
        assertThat(urls(form)).containsExactly("2.jpg", "3.jpg", "1.mp3");
        form.raise(1);
        assertThat(urls(form)).containsExactly("3.jpg", "2.jpg", "1.mp3");
        form.remove(9);
        assertThat(form.applyTo(object("{}")))
                .hasToString(json("{'photo':[{'value':'3.jpg','alt':'A cat'},'2.jpg'],'audio':['1.mp3']}"));
    }

    @Test
    void what_an_older_release_has_kept_of_a_form_is_photos() {
        Map<String, List<String>> sent = Map.of("photoUrl", List.of("1.jpg", " ", "2.jpg"), "photoAlt", List.of("One"));
        MediaForm form = MediaForm.sent(name -> sent.getOrDefault(name, List.of()), MediaForm.none());
        assertThat(form.applyTo(object("{}"))).hasToString(json("{'photo':[{'value':'1.jpg','alt':'One'},'2.jpg']}"));
    }

    @Test
    void a_form_of_an_older_release_leaves_films_and_recordings_as_they_are() {
        JsonObject note = object("{'photo':['1.jpg'],'video':[{'value':'2.mp4','poster':'3.jpg'}],'audio':['4.mp3']}");
        Map<String, List<String>> sent = Map.of("photoUrl", List.of("5.jpg"), "photoAlt", List.of(""));
        MediaForm form = MediaForm.sent(name -> sent.getOrDefault(name, List.of()), MediaForm.of(note));
        assertThat(form.applyTo(note))
                .hasToString(
                        json("{'photo':['5.jpg'],'video':[{'value':'2.mp4','poster':'3.jpg'}],'audio':['4.mp3']}"));
        MediaForm emptied = MediaForm.sent(name -> name.equals("fileKind") ? List.of("") : List.of(), form);
        assertThat(emptied.applyTo(note)).hasToString("{}");
    }

    @Test
    void what_is_said_of_a_photo_beside_its_words_stays() {
        JsonObject sent = object(
                "{'photo':[{'type':['h-photo'],'properties':{'url':['1.jpg'],'name':['One']},'lang':'de'},"
                        + "{'alt':'Of no file'},{'value':'2.jpg','alt':'Two','poster':'3.jpg'},{'value':'2.jpg','alt':'Again'}]}");
        assertThat(described(sent, "1", "Two", "Again"))
                .hasToString(
                        json("{'photo':[{'type':['h-photo'],'properties':{'url':['1.jpg'],'name':['One']},'lang':'de',"
                                + "'alt':'1'},{'value':'2.jpg','alt':'Two','poster':'3.jpg'},{'value':'2.jpg','alt':'Again'},"
                                + "{'alt':'Of no file'}]}"));
        assertThat(described(sent, "", "2", "Again").getJsonArray("photo").get(1))
                .hasToString(json("{'value':'2.jpg','poster':'3.jpg','alt':'2'}"));
    }

    @Test
    void words_in_lines_stay_as_they_were_sent() {
        JsonObject sent = object("{'photo':[{'value':'1.jpg','alt':' One\\r\\ntwo\\rthree\\n'},'2.jpg']}");
        assertThat(described(sent, "One\r\ntwo\r\nthree", "")).isEqualTo(sent);
        assertThat(described(sent, "One\r\ntwo\r\nthree", "2")
                        .getJsonArray("photo")
                        .get(0))
                .isEqualTo(sent.getJsonArray("photo").get(0));
        assertThat(described(sent, "One\r\n\r\ntwo", "")
                        .getJsonArray("photo")
                        .getJsonObject(0)
                        .getString("alt"))
                .isEqualTo("One\n\ntwo");
    }

    @Test
    void only_a_client_describes_a_photo_at_length() {
        String most = "a".repeat(1000);
        MediaForm before = MediaForm.of(object("{'photo':[{'value':'1.jpg','alt':'" + most + "b'}]}"));
        assertThat(before.isTooLong(before)).isFalse();
        assertThat(before.isTooLong(MediaForm.none())).isTrue();
        MediaForm typed = MediaForm.none();
        typed.add(Property.PHOTO, "1.jpg", most);
        assertThat(typed.isTooLong(before)).isFalse();
        typed.add(Property.PHOTO, "1.jpg", most + "c");
        assertThat(typed.isTooLong(before)).isTrue();
    }

    /** A form that came back with these words, one for each photo. */
    private static JsonObject described(JsonObject sent, String... words) {
        MediaForm shown = MediaForm.of(sent);
        Map<String, List<String>> texts =
                Map.of("photoUrl", urls(shown), "photoAlt", List.of(words), "fileKind", List.of(""));
        return MediaForm.sent(name -> texts.getOrDefault(name, List.of()), shown)
                .applyTo(sent);
    }

    private static List<String> urls(MediaForm form) {
        return form.getRows().stream().map(MediaRow::url).toList();
    }

    private static JsonObject object(String text) {
        return Json.createReader(new StringReader(json(text))).readObject();
    }
}
