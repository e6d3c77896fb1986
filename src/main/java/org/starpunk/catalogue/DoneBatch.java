package org.starpunk.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.starpunk.batch.TagPairs;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Page;

/**
 * What was just done to notes, for the page that follows.
 *
 * @param did the button
 * @param changed which notes, so that it can be undone
 */
public record DoneBatch(String did, String changed, Sentence sentence, boolean undoable) {

    /** What the address of the page says; null when that is nothing. */
    static DoneBatch ofPage() {
        return of(Page.parameter("did"), Page.parameter("changed"));
    }

    private static DoneBatch of(String did, String changed) {
        Sentence sentence =
                switch (did) {
                    case "delete" ->
                        Sentence.of("catalogue.deleted", ids(changed).size());
                    case "undelete" ->
                        Sentence.of("catalogue.undeleted", ids(changed).size());
                    case "publish" ->
                        Sentence.of("catalogue.published", ids(changed).size());
                    case "tag" -> Sentence.of("catalogue.tagged", pairs(changed));
                    case "untag" -> Sentence.of("catalogue.untagged", pairs(changed));
                    default -> null;
                };
        return sentence == null
                ? null
                : new DoneBatch(did, changed, sentence, !did.equals("publish") && !changed.isEmpty());
    }

    private static int pairs(String changed) {
        return TagPairs.parse(changed).map(TagPairs::count).orElse(0);
    }

    /** Those that a text names; what is no number is none. */
    static List<Long> ids(String text) {
        return Stream.of(text.split("-"))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
