package org.starpunk.seed;

import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;

/** Somebody else who has a site. */
record Person(String name, String site) {

    private static final List<Person> ALL = List.of(
            new Person("Ada Whitaker", "https://ada.example/"),
            new Person("Jörg Müller", "https://mueller.example/"),
            new Person("Ναταλία Γεωργίου", "https://natalia.example/"),
            new Person("Юлия Соколова", "https://sokolova.example/"),
            new Person("ليلى حداد", "https://layla.example/"),
            new Person("נועה לוי", "https://noa.example/"),
            new Person("田中 美咲", "https://misaki.example/"),
            new Person("王小明", "https://xiaoming.example/"),
            new Person("김민준", "https://minjun.example/"),
            new Person("Priya Raman", "https://priya.example/"),
            new Person("Théo Lefèvre", "https://theo.example/"),
            new Person("Sam", "https://sam.example/"));

    static Person anybody(Chance chance) {
        return chance.oneOf(ALL);
    }

    /** As clients send whom they mention. */
    JsonValue card() {
        return Post.nested("h-card", new Post().with("name", name).with("url", site));
    }

    /** Something that they wrote, as clients send what they answer to: with its context, or by its address alone. */
    JsonValue cite(Chance chance, Language language, OffsetDateTime before) {
        if (chance.percent(25)) {
            return Post.text(address(chance));
        }
        Post post = new Post()
                .with("url", address(chance))
                .with("author", List.of(card()))
                .with("published", before.minusHours(chance.between(1, 200)).toString());
        if (chance.percent(40)) {
            post.with("name", language.title(chance));
        }
        if (chance.percent(80)) {
            post.with("content", language.text(chance, chance.between(1, 3)));
        }
        return Post.nested("h-cite", post);
    }

    /** Where something that they wrote may be. */
    String address(Chance chance) {
        return site + chance.between(2014, 2026) + "/" + Integer.toString(chance.between(40_000, 1_600_000), 36);
    }
}
