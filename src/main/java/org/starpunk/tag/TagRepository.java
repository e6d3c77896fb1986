package org.starpunk.tag;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.starpunk.database.InstantConverter;

/** The rows of tags. */
@Dependent
public class TagRepository {

    private static final Comparator<Tag> ALPHABETICALLY =
            Comparator.comparing(Tag::folded).thenComparing(Tag::key);

    private static final String TAGS = "SELECT t FROM Tag t LEFT JOIN FETCH t.mergedInto WHERE ";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /**
     * The tags that notes with these names carry, alphabetically: the synonym's target for a synonym, and a new tag for
     * what is missing. The transaction must have taken its turn to write.
     */
    public List<Tag> getOrCreate(List<TagName> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        Set<String> keys = names.stream().map(TagName::key).collect(Collectors.toSet());
        List<Tag> found = listByKey(keys);
        List<String> known = found.stream().map(Tag::key).toList();
        List<TagName> missing = TagName.distinct(names).stream()
                .filter(name -> !known.contains(name.key()))
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(name -> create(name, freeSlug(name)));
            found = listByKey(keys);
        }
        return found.stream().map(Tag::target).distinct().sorted(ALPHABETICALLY).toList();
    }

    /** The tags that a note with these names would carry, as they would be if it is listed, or is not. */
    public List<Tag> sketch(List<TagName> names, boolean listed) {
        Map<String, Tag> there = listByKey(names.stream().map(TagName::key).toList()).stream()
                .collect(Collectors.toMap(Tag::key, Tag::target));
        return names.stream()
                .map(name -> there.getOrDefault(
                        name.key(), new Tag(name, TagSlug.of(name).toString(), clock.instant())))
                .distinct()
                .map(tag -> listed ? tag.used() : tag)
                .sorted(ALPHABETICALLY)
                .toList();
    }

    void create(TagName name, String slug) {
        entityManager.persist(new Tag(name, slug, clock.instant()));
    }

    String freeSlug(TagName name) {
        TagSlug slug = TagSlug.of(name);
        TagSlug free = slug;
        for (int number = 2; findBySlug(free.toString()).isPresent(); number++) {
            free = slug.numbered(number);
        }
        return free.toString();
    }

    /** Gives a tag another name and key, and leaves a synonym where it was. */
    public void rename(Tag tag, TagName name) {
        Optional<Tag> former = findByKey(name.key());
        String slug = former.map(Tag::slug).orElseGet(() -> freeSlug(name));
        // The name may be one that the tag had before: then the synonym makes room.
        former.ifPresent(this::remove);
        update(tag, name, slug);
        entityManager.persist(tag.synonym(clock.instant()));
    }

    /** Changes how a tag is shown; the key must stay. */
    public void show(Tag tag, TagName name) {
        update(tag, name, tag.slug());
    }

    private void update(Tag tag, TagName name, String slug) {
        entityManager
                .createQuery("UPDATE Tag t SET t.key = :key, t.name = :name, t.slug = :slug, t.folded = :folded"
                        + " WHERE t.id = :id")
                .setParameter("key", name.key())
                .setParameter("name", name.name())
                .setParameter("slug", slug)
                .setParameter("folded", name.folded())
                .setParameter("id", tag.id())
                .executeUpdate();
    }

    /** What {@link #restore} needs of a tag; of a synonym, nothing brings back that it was one. */
    public JsonObjectBuilder remembered(Tag tag) {
        JsonObjectBuilder remembered = Json.createObjectBuilder();
        if (!tag.isSynonym()) {
            JsonArrayBuilder synonyms = Json.createArrayBuilder();
            tags("t.mergedInto.id = :id ORDER BY t.id")
                    .setParameter("id", tag.id())
                    .getResultStream()
                    .forEach(synonym -> synonyms.add(Json.createObjectBuilder()
                            .add("id", synonym.id())
                            .add("name", synonym.name())
                            .add("slug", synonym.slug())));
            remembered.add("slug", tag.slug()).add("synonyms", synonyms);
        }
        return remembered;
    }

    /**
     * Brings a removed tag back with its address and its synonyms, as far as nothing else has them since; under their
     * former ids, by which earlier merges know them.
     */
    public Tag restore(long id, TagName name, JsonObject remembered) {
        Tag tag = findByKey(name.key()).map(Tag::target).orElseGet(() -> add(id, name, remembered.getString("slug")));
        for (JsonObject synonym : remembered.getJsonArray("synonyms").getValuesAs(JsonObject.class)) {
            TagName spelling = TagName.of(synonym.getString("name"));
            if (findByKey(spelling.key()).isEmpty()) {
                add(synonym.getJsonNumber("id").longValue(), spelling, synonym.getString("slug"))
                        .mergeInto(tag);
            }
        }
        entityManager.flush();
        return tag;
    }

    /** No id is given twice, so it is free. */
    private Tag add(long id, TagName name, String formerSlug) {
        String slug = findBySlug(formerSlug).isPresent() ? freeSlug(name) : formerSlug;
        entityManager
                .createNativeQuery(
                        "INSERT INTO tags (id, key, name, slug, folded, created_at) VALUES (?, ?, ?, ?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, name.key())
                .setParameter(3, name.name())
                .setParameter(4, slug)
                .setParameter(5, name.folded())
                .setParameter(6, new InstantConverter().convertToDatabaseColumn(clock.instant()))
                .executeUpdate();
        return findById(id).orElseThrow();
    }

    public void remove(Tag tag) {
        entityManager
                .createQuery("DELETE FROM Tag t WHERE t.mergedInto.id = :id")
                .setParameter("id", tag.id())
                .executeUpdate();
        entityManager
                .createQuery("DELETE FROM Tag t WHERE t.id = :id")
                .setParameter("id", tag.id())
                .executeUpdate();
    }

    public Optional<Tag> findBySlug(String slug) {
        return tags("t.slug = :slug")
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    public Optional<Tag> findByKey(String key) {
        return tags("t.key = :key").setParameter("key", key).getResultStream().findFirst();
    }

    /** Whatever has one of these spellings as its slug, or its key. */
    List<Tag> listNamed(List<String> spellings) {
        return tags("(t.slug IN :slugs OR t.key IN :keys)")
                .setParameter("slugs", spellings)
                .setParameter("keys", spellings.stream().map(TagName::keyOf).toList())
                .getResultList();
    }

    public Optional<Tag> findById(long id) {
        return tags("t.id = :id").setParameter("id", id).getResultStream().findFirst();
    }

    private List<Tag> listByKey(Collection<String> keys) {
        return tags("t.key IN :keys").setParameter("keys", keys).getResultList();
    }

    /** Everything but synonyms, alphabetically. */
    public List<Tag> listAll() {
        return entityManager
                .createQuery("SELECT t FROM Tag t WHERE t.mergedInto IS NULL ORDER BY t.folded, t.key", Tag.class)
                .getResultList();
    }

    public List<Tag> listSynonyms() {
        return tags("t.mergedInto IS NOT NULL ORDER BY t.folded, t.key").getResultList();
    }

    private TypedQuery<Tag> tags(String condition) {
        return TagQuery.anew(entityManager.createQuery(TAGS + condition, Tag.class));
    }
}
