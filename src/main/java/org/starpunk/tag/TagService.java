package org.starpunk.tag;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What visitors and clients ask of tags. A tag is named by its slug; a former one will do. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TagService {

    private static final int MAX_SELECTED = 5;

    @Inject
    private TagRepository tags;

    @Inject
    private UsedTagRepository used;

    /** The tag with this slug or with this key, however it is spelled; it may be a synonym. */
    public Optional<Tag> find(String spelling) {
        return choose(spelling, tags.listNamed(List.of(spelling)));
    }

    private static Optional<Tag> choose(String spelling, List<Tag> named) {
        String key = TagName.keyOf(spelling);
        return named.stream()
                .filter(tag -> tag.slug().equals(spelling))
                .findFirst()
                .or(() -> named.stream().filter(tag -> tag.key().equals(key)).findFirst());
    }

    /**
     * The tags that the last segment of an address names, by their slugs or in any spelling; empty unless visitors may
     * find each of them.
     */
    public Optional<TagSelection> select(String named) {
        List<String> parts = List.of(named.split("\\+", MAX_SELECTED + 1));
        List<Tag> there =
                tags.listNamed(Stream.concat(Stream.of(named), parts.stream()).toList());
        List<Optional<Tag>> found = choose(named, there)
                .map(tag -> List.of(Optional.of(tag)))
                .orElseGet(() -> parts.stream().map(part -> choose(part, there)).toList());
        List<Tag> selected = found.stream()
                .flatMap(Optional::stream)
                .map(Tag::target)
                .filter(tag -> tag.uses() > 0)
                .toList();
        if (found.size() > MAX_SELECTED || selected.size() < found.size()) {
            return Optional.empty();
        }
        Collection<Tag> distinct = selected.stream()
                .collect(toMap(Tag::slug, Function.identity(), (tag, same) -> tag, TreeMap::new))
                .values();
        return Optional.of(new TagSelection(List.copyOf(distinct), named));
    }

    /** The tags on published, public notes, alphabetically. */
    public List<Tag> listByName(int offset, int limit) {
        return used.listByName(offset, limit);
    }

    /**
     * Those of them that are called so, or begin so, accents and case aside.
     *
     * @param start when it is empty, there are none
     */
    public List<Tag> listBeginning(String start, int limit) {
        return used.listBeginning(start, limit);
    }

    /**
     * The tags on published, public notes, the most used first: what clients and forms suggest.
     *
     * @param part what their names must contain, accents and case aside; empty for all
     */
    public List<Tag> suggest(String part, int offset, int limit) {
        // To the persistence unit, a limit of zero is none.
        return limit == 0 ? List.of() : used.listByUse(part, offset, limit);
    }
}
