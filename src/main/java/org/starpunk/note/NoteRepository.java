package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of notes, one at a time. */
@Dependent
class NoteRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SlugRepository slugs;

    void add(Note note) {
        entityManager.persist(note);
        entityManager.flush();
        slugs.own(note.slug(), note);
    }

    Optional<Note> findBySlug(Slug slug) {
        return bySlug(slug).getResultStream().findFirst();
    }

    /** Gives a note that has just been added the slug and the moments that it had elsewhere. */
    void settle(Note note, Slug slug, NotePast past) {
        entityManager
                .createQuery("UPDATE Note n SET n.slug = :slug, n.createdAt = :created, n.updatedAt = :revised,"
                        + " n.deletedAt = :binned WHERE n.id = :id")
                .setParameter("slug", slug.toString())
                .setParameter("created", past.created().orElse(note.createdAt()))
                .setParameter("revised", past.updated().orElse(null))
                .setParameter("binned", past.deleted().orElse(null))
                .setParameter("id", note.id())
                .executeUpdate();
        entityManager.refresh(note);
        slugs.own(slug, note);
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

    /** Locked as by {@link #findByAnySlugForUpdate}, in the order of their ids; deleted ones are none. */
    List<Note> listDraftsForUpdate(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT n FROM Note n WHERE n.id IN :ids AND n.deletedAt IS NULL"
                                        + " AND n.status = org.starpunk.note.NoteStatus.DRAFT ORDER BY n.id",
                                Note.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    private TypedQuery<Note> bySlug(Slug slug) {
        return entityManager
                .createQuery("SELECT n FROM Note n WHERE n.slug = :slug", Note.class)
                .setParameter("slug", slug.toString());
    }

    /** By the note's id, so that it is found even while it moves from one slug to the next. */
    Optional<Note> findByFormerSlug(Slug slug) {
        return slugs.findNote(slug).map(id -> entityManager.find(Note.class, id));
    }
}
