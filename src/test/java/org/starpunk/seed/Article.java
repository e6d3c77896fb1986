package org.starpunk.seed;

import java.util.List;

/** A long text in Markdown, with whatever Markdown has. */
record Article(Language language, Chance chance, List<String> pictures) {

    private static final List<String> CODE = List.of(
            """
            ```java
            /** Two spellings with the same key are one tag. */
            static Map<String, Long> uses(List<Note> notes) {
                return notes.stream()
                        .flatMap(note -> note.tags().stream())
                        .collect(Collectors.groupingBy(Tag::key, TreeMap::new, Collectors.counting())); // sorted
            }
            ```
            """,
            """
            ```python
            def words(path: str) -> Counter[str]:
                # One pass, whatever the size of the file.
                with open(path, encoding="utf-8") as file:
                    return Counter(word.casefold() for line in file for word in line.split())
            ```
            """,
            """
            ```sql
            SELECT tags.name, COUNT(*) AS uses
            FROM note_tags JOIN tags ON tags.id = note_tags.tag_id
            GROUP BY tags.name ORDER BY uses DESC LIMIT 10;
            ```
            """,
            """
            ```sh
            # What is the largest file in here?
            find . -type f -printf '%s %p\\n' | sort -rn | head -n 1
            ```
            """,
            """
            ```css
            article p + p {
                margin-block-start: var(--space-m, 1rem);
                text-wrap: pretty;
            }
            ```
            """);

    String markdown() {
        StringBuilder text = new StringBuilder(paragraph());
        int sections = chance.between(2, 6);
        for (int i = 1; i <= sections; i++) {
            text.append("## ").append(language.title(chance)).append("\n\n").append(paragraph());
            text.append(part(i)).append(paragraph());
        }
        return text.append(footnotes(sections)).toString();
    }

    private String paragraph() {
        return language.text(chance, chance.between(3, 7)) + "\n\n";
    }

    private String part(int section) {
        return switch (chance.weighted(3, 2, 2, 1, 2, 2, 3)) {
            case 0 -> chance.oneOf(CODE) + "\n";
            case 1 -> "> " + language.text(chance, 2) + "\n\n";
            case 2 ->
                "- " + language.title(chance) + "\n- **" + language.title(chance) + "**\n- *" + language.title(chance)
                        + "*\n\n";
            case 3 -> table();
            case 4 -> "- [x] " + language.title(chance) + "\n- [ ] " + language.title(chance) + "\n\n";
            case 5 -> pictures.isEmpty() ? "" : "![" + language.title(chance) + "](" + chance.oneOf(pictures) + ")\n\n";
            default -> language.text(chance, 1) + "[^" + section + "] " + language.text(chance, 2) + "\n\n";
        };
    }

    private String table() {
        StringBuilder table = new StringBuilder("| | km | h |\n|---|---:|---:|\n");
        for (int i = 0; i < 4; i++) {
            table.append("| ")
                    .append(chance.oneOf(language.places()))
                    .append(" | ")
                    .append(chance.between(3, 900))
                    .append(" | ")
                    .append(chance.between(1, 14))
                    .append(" |\n");
        }
        return table.append('\n').toString();
    }

    /** One that nothing refers to is not shown. */
    private String footnotes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append("[^")
                    .append(i)
                    .append("]: ")
                    .append(language.text(chance, 1))
                    .append("\n\n");
        }
        return text.toString();
    }
}
