package org.starpunk.foreign;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader finds in an archive. */
record Collected(
        List<ForeignPost> posts, List<String> refused, List<String> left, PostReader reader, PostArchive archive)
        implements PostTaker {

    static Collected of(Path path) throws IOException {
        PostArchive archive = PostArchive.open(path);
        PostReader reader = PostReader.of(archive).orElseThrow();
        Collected collected = new Collected(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), reader, archive);
        reader.read(archive, collected);
        return collected;
    }

    static Collected ofFixture(String name) throws IOException {
        return of(fixture(name));
    }

    static Path fixture(String name) {
        return Path.of("src/test/resources/org/starpunk/foreign", name);
    }

    /** The post whose entry has these words somewhere. */
    ForeignPost with(String words) {
        return posts.stream()
                .filter(post -> post.entry().toJson().toString().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** The values of a property of that post, as JSON. */
    String property(String words, String name) {
        return Json.createArrayBuilder(with(words).entry().values(name)).build().toString();
    }

    Optional<String> file(String words, String address) {
        return reader.file(archive, address, with(words).file());
    }

    @Override
    public void take(ForeignPost post) {
        posts.add(post);
    }

    @Override
    public void refuse(String file, String reason) {
        refused.add(file + ": " + reason);
    }

    @Override
    public void leave(String kind, String file) {
        left.add(kind + ": " + file);
    }
}
