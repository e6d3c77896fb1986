package org.starpunk.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starpunk.testing.MicropubClient;

/** A note of which is known what it was after each write, and which of the writes were answered. */
final class WatchedNote {

    private static final String GONE = "gone";

    private final String name;
    private final URI permalink;

    /** Each as it can be read on a page; the last one may be on its way. */
    private final List<String> states = new ArrayList<>();

    private int answered;

    private WatchedNote(String name, URI permalink, String state) {
        this.name = name;
        this.permalink = permalink;
        states.add(state);
    }

    static WatchedNote create(MicropubClient client, String name) {
        URI permalink = client.create("h=entry&category=watched&content=watched+" + name + "+rev+0");
        return new WatchedNote(name, permalink, "0");
    }

    List<String> pages() {
        return List.of(
                "/", "/feed.json", "/tags/watched", "/notes?type=note", "/search?q=watched", permalink.getPath());
    }

    /** One writer at a time; others watch meanwhile. */
    synchronized void change(MicropubClient author, Random random) {
        int number = begin(random.nextInt(4) == 0);
        String state = state(number);
        String action;
        if (state.equals(GONE)) {
            action = "\"action\":\"delete\"";
        } else if (state(number - 1).equals(GONE)) {
            action = "\"action\":\"undelete\"";
        } else {
            action = "\"action\":\"update\",\"replace\":{\"content\":[\"watched %s rev %s\"]}".formatted(name, state);
        }
        HttpResponse<String> answer = author.json("{%s,\"url\":\"%s\"}".formatted(action, permalink));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
        end(number);
    }

    /** What was there comes back when it is undeleted. */
    private int begin(boolean delete) {
        synchronized (states) {
            int number = states.size();
            if (states.get(number - 1).equals(GONE)) {
                states.add(states.get(number - 2));
            } else {
                states.add(delete ? GONE : String.valueOf(number));
            }
            return number;
        }
    }

    private void end(int number) {
        synchronized (states) {
            answered = number;
        }
    }

    private String state(int number) {
        synchronized (states) {
            return states.get(number);
        }
    }

    /** The last write that was answered. */
    int answered() {
        synchronized (states) {
            return answered;
        }
    }

    /** A page shows what the note was then, or later. */
    void check(String page, String text, int answeredBefore) {
        if (page.startsWith("/notes/") && !page.equals(permalink.getPath())) {
            return;
        }
        Matcher shown = Pattern.compile("watched " + name + " rev (\\d+)").matcher(text.replaceAll("</?mark>", ""));
        String seen = shown.find() ? shown.group(1) : GONE;
        synchronized (states) {
            assertThat(states.subList(answeredBefore, states.size()))
                    .as("%s of %s", page, name)
                    .contains(seen);
        }
    }
}
