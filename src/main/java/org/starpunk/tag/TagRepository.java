package org.starpunk.tag;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.starpunk.database.InstantConverter;

/** The rows of tags. */
@Dependent
public class TagRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /**
     * The tags with these names, alphabetically; those that are missing are created, with exactly one row for a key
     * however many processes create it at once. Needs a transaction.
     */
    public List<Tag> getOrCreate(List<TagName> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        String now = new InstantConverter().convertToDatabaseColumn(clock.instant());
        // In the order of their keys: two transactions that wait for each other's rows would be a deadlock.
        List<TagName> sorted = names.stream()
                .distinct()
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
        for (TagName name : sorted) {
            entityManager
                    .createNativeQuery("INSERT INTO tags (key, name, created_at) VALUES (?, ?, ?)"
                            + " ON CONFLICT (key) DO NOTHING")
                    .setParameter(1, name.key())
                    .setParameter(2, name.name())
                    .setParameter(3, now)
                    .executeUpdate();
        }
        return entityManager
                .createQuery("SELECT t FROM Tag t WHERE t.key IN :keys ORDER BY t.key", Tag.class)
                .setParameter("keys", sorted.stream().map(TagName::key).toList())
                .getResultList();
    }
}
