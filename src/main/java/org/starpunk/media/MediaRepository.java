package org.starpunk.media;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.format.MediaFormat;

/** The rows of uploaded files. */
@Dependent
class MediaRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(MediaFile file) {
        entityManager.persist(file);
    }

    /** The file that the name is of, or is a smaller copy of. */
    Optional<MediaFile> find(MediaName name) {
        // All names of an upload begin alike, and a slash comes after a dot: the unique index finds it.
        return entityManager
                .createQuery("SELECT m FROM MediaFile m WHERE m.file > :from AND m.file < :to", MediaFile.class)
                .setParameter("from", name.id() + ".")
                .setParameter("to", name.id() + "/")
                .getResultStream()
                .findFirst();
    }

    /** Those of the uploads that are there, in no order. */
    List<MediaFile> list(Collection<MediaName> names) {
        return names.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT m FROM MediaFile m WHERE m.file IN :files AND m.deletedAt IS NULL",
                                MediaFile.class)
                        .setParameter(
                                "files", names.stream().map(MediaName::toString).toList())
                        .getResultList();
    }

    /** Those that are there, the first uploaded first. */
    List<MediaFile> listAfter(long id, int limit) {
        return entityManager
                .createQuery(
                        "SELECT m FROM MediaFile m WHERE m.deletedAt IS NULL AND m.id > :id ORDER BY m.id",
                        MediaFile.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that a page shows or plays, the newest first. */
    List<MediaFile> listShown(int offset, int limit) {
        return entityManager
                .createQuery(
                        "SELECT m FROM MediaFile m WHERE m.deletedAt IS NULL AND m.mimeType IN :types"
                                + " ORDER BY m.uploadedAt DESC, m.id DESC",
                        MediaFile.class)
                .setParameter(
                        "types",
                        Stream.of(MediaFormat.values())
                                .filter(format -> format.kind() != MediaFormat.Kind.DOCUMENT)
                                .map(MediaFormat::mimeType)
                                .toList())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The newest first. */
    List<MediaFile> listNewest(int offset, int limit) {
        return entityManager
                .createQuery(
                        "SELECT m FROM MediaFile m WHERE m.deletedAt IS NULL ORDER BY m.uploadedAt DESC, m.id DESC",
                        MediaFile.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }
}
