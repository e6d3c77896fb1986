package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.starpunk.tag.Tag;

/** The rows of notes and slugs. */
@Dependent
class NoteRepository {

    /** The condition of the index notes_listed, word for word. */
    private static final String LISTED = "n.status = org.starpunk.note.NoteStatus.PUBLISHED"
            + " AND n.visibility = org.starpunk.note.Visibility.PUBLIC AND n.deletedAt IS NULL";

    @PersistenceContext
    private EntityManager entityManager;

    void add(Note note) {
        entityManager.persist(note);
        entityManager.flush();
        own(note.slug(), note);
    }

    /** Gives a claimed slug to its note. */
    void own(Slug slug, Note note) {
        entityManager
                .createNativeQuery("UPDATE slugs SET note_id = ? WHERE slug = ?")
                .setParameter(1, note.id())
                .setParameter(2, slug.toString())
                .executeUpdate();
    }

    /** Whether the slug was free; from now on it is not. */
    boolean claim(Slug slug) {
        return entityManager
                        .createNativeQuery("INSERT INTO slugs (slug) VALUES (?) ON CONFLICT (slug) DO NOTHING")
                        .setParameter(1, slug.toString())
                        .executeUpdate()
                == 1;
    }

    boolean isTaken(Slug slug) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM slugs WHERE slug = ?")
                .setParameter(1, slug.toString())
                .getResultList()
                .isEmpty();
    }

    /** Whether the slug is the note's own, now or formerly. */
    boolean isOf(Slug slug, Note note) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM slugs WHERE slug = ? AND note_id = ?")
                .setParameter(1, slug.toString())
                .setParameter(2, note.id())
                .getResultList()
                .isEmpty();
    }

    Optional<Note> findBySlug(Slug slug) {
        return bySlug(slug).getResultStream().findFirst();
    }

    /**
     * The note that has or had a slug, locked until the transaction ends, so that two revisions come one after the
     * other, even when the first one moves the note.
     */
    Optional<Note> findByAnySlugForUpdate(Slug slug) {
        return findBySlugForUpdate(slug)
                .or(() -> findByFormerSlug(slug).map(Note::slug).flatMap(this::findBySlugForUpdate));
    }

    private Optional<Note> findBySlugForUpdate(Slug slug) {
        return bySlug(slug)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Note> bySlug(Slug slug) {
        return entityManager
                .createQuery("SELECT n FROM Note n WHERE n.slug = :slug", Note.class)
                .setParameter("slug", slug.toString());
    }

    /** By the note's id, so that it is found even while it moves from one slug to the next. */
    Optional<Note> findByFormerSlug(Slug slug) {
        List<?> ids = entityManager
                .createNativeQuery("SELECT note_id FROM slugs WHERE slug = ? AND note_id IS NOT NULL")
                .setParameter(1, slug.toString())
                .getResultList();
        return ids.stream()
                .map(id -> entityManager.find(Note.class, ((Number) id).longValue()))
                .findFirst();
    }

    /** What visitors may find, newest first, with their tags. */
    List<Note> listListed(Optional<NoteCursor> after, int limit) {
        String from = after.isPresent() ? " AND n.publishedAt <= :at AND (n.publishedAt < :at OR n.id < :id)" : "";
        TypedQuery<Note> query = entityManager.createQuery(
                "SELECT n FROM Note n WHERE " + LISTED + from + " ORDER BY n.publishedAt DESC, n.id DESC", Note.class);
        after.ifPresent(cursor -> query.setParameter("at", cursor.publishedAt()).setParameter("id", cursor.id()));
        return withTags(query, limit);
    }

    /** Everything, the last created first, with their tags. */
    List<Note> listAll(long beforeId, int limit) {
        return withTags(
                entityManager
                        .createQuery("SELECT n FROM Note n WHERE n.id < :id ORDER BY n.id DESC", Note.class)
                        .setParameter("id", beforeId),
                limit);
    }

    /** What visitors may find of the notes that carry all of these tags, newest first, with their tags. */
    List<Note> listTagged(List<Tag> tags, Optional<NoteCursor> after, int limit) {
        // The list of the rarest tag is walked, and the others are looked up.
        List<Tag> rarestFirst =
                tags.stream().sorted(Comparator.comparing(Tag::uses)).toList();
        String others = IntStream.range(1, tags.size())
                .mapToObj(i ->
                        " AND EXISTS (SELECT o FROM Listing o WHERE o.noteId = l.noteId AND o.tagId = :tag" + i + ")")
                .collect(Collectors.joining());
        String from = after.isPresent() ? " AND l.listedAt <= :at AND (l.listedAt < :at OR l.noteId < :id)" : "";
        TypedQuery<Note> query = entityManager.createQuery(
                "SELECT n FROM Note n, Listing l WHERE l.noteId = n.id AND l.tagId = :tag0 AND l.listedAt IS NOT NULL"
                        + others + from + " ORDER BY l.listedAt DESC, l.noteId DESC",
                Note.class);
        IntStream.range(0, tags.size())
                .forEach(i -> query.setParameter("tag" + i, rarestFirst.get(i).id()));
        after.ifPresent(cursor -> query.setParameter("at", cursor.publishedAt()).setParameter("id", cursor.id()));
        return withTags(query, limit);
    }

    private List<Note> withTags(TypedQuery<Note> query, int limit) {
        return query.setHint("eclipselink.batch", "n.tags")
                .setHint("eclipselink.batch.type", "IN")
                .setMaxResults(limit)
                .getResultList();
    }
}
