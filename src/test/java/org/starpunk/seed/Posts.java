package org.starpunk.seed;

import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.starpunk.microformats.Mf2Item;

/** What the author of the seed's site has posted: of each kind now and then, mostly in English. */
final class Posts {

    private static final List<String> EMOJI = List.of("🌧️", "☕", "🚲", "📚", "🌿", "🎶");
    private static final List<String> ANSWERS = List.of("yes", "yes", "maybe", "interested", "no");

    private record Kind(double weight, BiConsumer<Post, Moment> writing) {}

    /** When something is written, and in which language. */
    private record Moment(OffsetDateTime at, Language language) {}

    private final Chance chance;
    private final Uploaded uploaded;
    private final List<Language> languages = Language.all();
    private final double[] languageWeights =
            languages.stream().mapToDouble(Language::weight).toArray();
    private final TagChoice tags = new TagChoice(Language.lines("tags.txt"));
    private final List<Kind> kinds = List.of(
            new Kind(38, this::note),
            new Kind(7, this::article),
            new Kind(14, this::photos),
            new Kind(12, this::reply),
            new Kind(10, this::like),
            new Kind(3, this::repost),
            new Kind(6, this::bookmark),
            new Kind(2, this::rsvp),
            new Kind(2, this::event),
            new Kind(3, this::checkin),
            new Kind(1, this::film),
            new Kind(1, this::recording));
    private final double[] kindWeights =
            kinds.stream().mapToDouble(Kind::weight).toArray();

    Posts(Chance chance, Uploaded uploaded) {
        this.chance = chance;
        this.uploaded = uploaded;
    }

    /** The post of a moment. */
    Mf2Item at(OffsetDateTime time) {
        Moment moment = new Moment(time, languages.get(chance.weighted(languageWeights)));
        Post post = new Post()
                .with("published", time.toString())
                .with("lang", moment.language().code());
        kinds.get(chance.weighted(kindWeights)).writing().accept(post, moment);
        Set<String> chosen = new LinkedHashSet<>();
        for (int i = chance.weighted(3, 3, 2, 2, 1); i > 0; i--) {
            chosen.add(tags.one(chance));
        }
        post.with("category", chosen.toArray(String[]::new));
        switch (chance.weighted(95, 2, 1, 2)) {
            case 1 -> post.with("visibility", "unlisted");
            case 2 -> post.with("visibility", "private");
            case 3 -> post.with("post-status", "draft");
            default -> {
                // For everybody, as most are.
            }
        }
        return post.item();
    }

    private String words(Moment moment, int least, int most) {
        return moment.language().text(chance, chance.between(least, most));
    }

    private void note(Post post, Moment moment) {
        String text = words(moment, 1, 3) + (chance.percent(8) ? " " + chance.oneOf(EMOJI) : "");
        if (chance.percent(10)) {
            text += "\n\n" + words(moment, 1, 2);
        }
        if (chance.percent(8)) {
            text += " " + Person.anybody(chance).address(chance);
        }
        post.with("content", text);
    }

    private void article(Post post, Moment moment) {
        Article article = new Article(moment.language(), chance, uploaded.pictures());
        post.with("name", moment.language().title(chance))
                .with("content", List.of(Post.object("markdown", article.markdown())));
        if (chance.percent(40)) {
            post.with("summary", words(moment, 1, 2));
        }
    }

    private void photos(Post post, Moment moment) {
        List<JsonValue> photos = new ArrayList<>();
        for (int i = 1 + chance.weighted(10, 3, 2, 1, 1, 1); i > 0; i--) {
            photos.add(Post.object(
                    "value",
                    chance.oneOf(uploaded.pictures()),
                    "alt",
                    moment.language().title(chance)));
        }
        post.with("photo", photos);
        if (chance.percent(85)) {
            post.with("content", words(moment, 1, 2));
        }
        if (chance.percent(20)) {
            post.with("location", "geo:%s,%s".formatted(degrees(36, 60), degrees(-10, 30)));
        }
    }

    private void reply(Post post, Moment moment) {
        post.with("in-reply-to", List.of(cite(moment))).with("content", words(moment, 1, 3));
    }

    private void like(Post post, Moment moment) {
        post.with("like-of", List.of(cite(moment)));
    }

    private void repost(Post post, Moment moment) {
        post.with("repost-of", List.of(cite(moment)));
    }

    private void bookmark(Post post, Moment moment) {
        post.with("bookmark-of", List.of(cite(moment)))
                .with("name", moment.language().title(chance))
                .with("content", words(moment, 1, 2));
    }

    private void rsvp(Post post, Moment moment) {
        post.with("in-reply-to", List.of(cite(moment))).with("rsvp", chance.oneOf(ANSWERS));
        if (chance.percent(50)) {
            post.with("content", words(moment, 1, 1));
        }
    }

    private void event(Post post, Moment moment) {
        OffsetDateTime start = moment.at()
                .plusDays(chance.between(2, 40))
                .withHour(19)
                .withMinute(0)
                .withSecond(0);
        post.with("name", moment.language().title(chance))
                .with("start", start.toString())
                .with("end", start.plusHours(chance.between(1, 5)).toString())
                .with("location", List.of(place(moment)))
                .with("content", words(moment, 1, 4));
    }

    private void checkin(Post post, Moment moment) {
        post.with("checkin", List.of(place(moment)));
        if (chance.percent(60)) {
            post.with("content", words(moment, 1, 2));
        }
    }

    private void film(Post post, Moment moment) {
        post.with("video", chance.oneOf(uploaded.films())).with("content", words(moment, 1, 2));
    }

    private void recording(Post post, Moment moment) {
        post.with("audio", chance.oneOf(uploaded.recordings()))
                .with("name", moment.language().title(chance))
                .with("content", words(moment, 2, 5));
    }

    private JsonValue cite(Moment moment) {
        return Person.anybody(chance).cite(chance, moment.language(), moment.at());
    }

    private JsonValue place(Moment moment) {
        Language language = moment.language();
        return Post.nested(
                "h-card",
                new Post()
                        .with("name", language.title(chance))
                        .with("street-address", chance.oneOf(language.things()) + " " + chance.between(1, 99))
                        .with("locality", chance.oneOf(language.places()))
                        .with("latitude", degrees(36, 60))
                        .with("longitude", degrees(-10, 30)));
    }

    private String degrees(int least, int most) {
        return String.format(Locale.ROOT, "%d.%04d", chance.between(least, most), chance.between(0, 9999));
    }
}
