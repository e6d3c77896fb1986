package org.starpunk.faults;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;

/** Somebody who posts, updates, uploads and merges tags, whatever is answered; each thing has a name of its own. */
final class Author {

    private static final byte[] PHOTO = SampleFiles.painted(80, 60, "jpg");

    private final MicropubClient client;
    private final FormClient owner;
    private final URI updated;
    private final Answers answers;
    private final Random random;
    private final String name;
    private int acts;

    Author(String name, MicropubClient client, FormClient owner, URI updated, Answers answers, Random random) {
        this.name = name;
        this.client = client;
        this.owner = owner;
        this.updated = updated;
        this.answers = answers;
        this.random = random;
    }

    void act() {
        String mark = name + "x" + acts++;
        switch (random.nextInt(8)) {
            case 0, 1 -> post("post-" + mark);
            case 2, 3 -> update("update-" + mark);
            case 4 -> upload("upload-" + mark);
            case 5, 6 -> postPhoto("photo-" + mark);
            default -> merge(mark);
        }
    }

    boolean post(String mark) {
        return answer(mark, () -> client.form("h=entry&content=" + mark + "&category[]=tag-" + mark));
    }

    private void update(String mark) {
        answer(
                mark,
                () -> client.json(
                        "{\"action\":\"update\",\"url\":\"" + updated + "\",\"add\":{\"x-seen\":[\"" + mark + "\"]}}"));
    }

    /** The file's address says which one it is. */
    private void upload(String mark) {
        try {
            HttpResponse<String> response = client.media().multipart(new MultipartBody().file("file", PHOTO));
            String location = response.headers().firstValue("Location").orElse("");
            answers.note(location.isEmpty() ? mark : "file-" + location.replaceAll(".*/", ""), response);
        } catch (UncheckedIOException e) {
            answers.uncertain(mark, "none");
        }
    }

    private void postPhoto(String mark) {
        answer(
                mark,
                () -> client.multipart(
                        new MultipartBody().field("content", mark).file("photo", PHOTO)));
    }

    private void merge(String mark) {
        String from = "post-from-" + mark;
        String into = "post-into-" + mark;
        if (post(from) && post(into)) {
            String what = "merge-tag-" + from;
            try {
                Document page = owner.get("/admin/tags/merge?tag=tag-" + from + "&into=tag-" + into);
                Element button = page.selectFirst("#merge");
                if (button == null) {
                    answers.notDone(what, "no form");
                } else {
                    answers.noteForm(what, owner.answerTo(button));
                }
            } catch (UncheckedIOException e) {
                answers.uncertain(what, "none");
            }
        }
    }

    private boolean answer(String mark, Supplier<HttpResponse<String>> request) {
        try {
            return answers.note(mark, request.get());
        } catch (UncheckedIOException e) {
            answers.uncertain(mark, "none");
            return false;
        }
    }
}
