package org.starpunk.tag;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.starpunk.database.Writes;

/** The tags that go from one site to another, with their addresses and what leads to them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MovingTagService {

    @Inject
    private TagRepository tags;

    /** All of them, alphabetically. */
    public List<MovedTag> list() {
        Map<Long, List<Tag>> synonyms = tags.listSynonyms().stream()
                .collect(Collectors.groupingBy(synonym -> synonym.target().id()));
        return tags.listAll().stream()
                .map(tag -> MovedTag.of(tag, synonyms.getOrDefault(tag.id(), List.of())))
                .toList();
    }

    /** Those that are not here come, at their former addresses as far as these are free; what is here stays as it is. */
    @Writes(visible = false)
    public void adopt(List<MovedTag> moved) {
        for (MovedTag wanted : moved) {
            Tag tag = tags.findByKey(wanted.name().key()).map(Tag::target).orElseGet(() -> create(wanted));
            for (MovedTag synonym : wanted.synonyms()) {
                if (tags.findByKey(synonym.name().key()).isEmpty()) {
                    create(synonym).mergeInto(tag);
                }
            }
        }
    }

    private Tag create(MovedTag wanted) {
        boolean keepsSlug =
                wanted.hasOwnSlug() && tags.findBySlug(wanted.slug()).isEmpty();
        tags.create(wanted.name(), keepsSlug ? wanted.slug() : tags.freeSlug(wanted.name()));
        return tags.findByKey(wanted.name().key()).orElseThrow();
    }
}
