package org.starpunk.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starpunk.microformats.Property;
import org.starpunk.sentence.Sentence;

/** Neighbours in a list: one entry, or several that do the same to things elsewhere and say nothing of it. */
public record EntryRun(List<Entry> entries) {

    private static final int FOLDED = 3;

    /** The entries of a list in their order. */
    public static List<EntryRun> of(List<Entry> entries) {
        List<EntryRun> runs = new ArrayList<>();
        Optional<String> before = Optional.empty();
        for (Entry entry : entries) {
            Optional<String> reaction = entry.onlyReaction();
            if (reaction.isPresent() && reaction.equals(before)) {
                runs.get(runs.size() - 1).entries().add(entry);
            } else {
                runs.add(new EntryRun(new ArrayList<>(List.of(entry))));
            }
            before = reaction;
        }
        return runs;
    }

    /** Whether they are so many that a list shows them as one. */
    public boolean isFolded() {
        return entries.size() >= FOLDED;
    }

    /** What they are and how many. */
    public Sentence label() {
        int count = entries.size();
        return switch (entries.get(0).onlyReaction().flatMap(Property::find).orElse(Property.URL)) {
            case LIKE_OF -> Sentence.of("entry.label.likes", count);
            case REPOST_OF -> Sentence.of("entry.label.reposts", count);
            case BOOKMARK_OF -> Sentence.of("entry.label.bookmarks", count);
            default -> Sentence.of("entry.label.reactions", count);
        };
    }
}
