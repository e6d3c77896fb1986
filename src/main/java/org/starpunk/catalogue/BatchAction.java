package org.starpunk.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.starpunk.batch.BatchService;
import org.starpunk.batch.TagPairs;
import org.starpunk.tag.InvalidTagNameException;
import org.starpunk.tag.TagName;

/** What a button does to the notes that were ticked, and what takes that back. */
@Dependent
class BatchAction {

    private final BatchService batches;

    @Inject
    BatchAction(BatchService batches) {
        this.batches = batches;
    }

    /**
     * Does what the button says.
     *
     * @param tags what was typed; for those that give or take tags
     * @return what the next page says of it
     * @throws InvalidTagNameException when one of them cannot be a tag
     */
    Map<String, String> perform(String button, List<Long> ids, String tags) {
        return switch (button) {
            case "delete" -> done(button, batches.delete(ids));
            case "undelete" -> done(button, batches.undelete(ids));
            case "publish" -> done(button, batches.publish(ids));
            case "tag" -> done(button, batches.tag(ids, TagName.parse(tags)));
            case "untag" -> done(button, batches.untag(ids, TagName.parse(tags)));
            default -> Map.of();
        };
    }

    /** Takes back what a button has done to notes. */
    Map<String, String> undo(String button, String changed) {
        return switch (button) {
            case "delete" -> done("undelete", batches.undelete(DoneBatch.ids(changed)));
            case "undelete" -> done("delete", batches.delete(DoneBatch.ids(changed)));
            case "tag" ->
                TagPairs.parse(changed)
                        .map(batches::detach)
                        .map(pairs -> done("untag", pairs))
                        .orElse(Map.of());
            case "untag" ->
                TagPairs.parse(changed)
                        .map(batches::attach)
                        .map(pairs -> done("tag", pairs))
                        .orElse(Map.of());
            default -> Map.of();
        };
    }

    private static Map<String, String> done(String button, List<Long> ids) {
        return Map.of(
                "did", button, "changed", ids.stream().map(String::valueOf).collect(Collectors.joining("-")));
    }

    private static Map<String, String> done(String button, TagPairs pairs) {
        return Map.of("did", button, "changed", pairs.toString());
    }
}
