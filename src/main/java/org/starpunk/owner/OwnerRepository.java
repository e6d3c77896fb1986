package org.starpunk.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.starpunk.database.InstantConverter;
import org.starpunk.database.Writes;

/** The row of the owner, and those of set-up codes. */
@Dependent
class OwnerRepository {

    @PersistenceContext
    private EntityManager entityManager;

    Optional<Owner> find() {
        return Optional.ofNullable(entityManager.find(Owner.class, Owner.ID));
    }

    /**
     * Whether this made the owner: of all who try at once, in any process, exactly one does. No code works any longer.
     */
    @Writes(visible = false)
    boolean create(String passwordHash, Instant now) {
        boolean created = entityManager
                        .createNativeQuery("INSERT INTO owner (id, password_hash, created_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT (id) DO NOTHING")
                        .setParameter(1, Owner.ID)
                        .setParameter(2, passwordHash)
                        .setParameter(3, text(now))
                        .executeUpdate()
                == 1;
        removeCodes();
        return created;
    }

    /** The same, for whoever has the code that works; a code from before that moment does not. */
    @Writes(visible = false)
    boolean create(Secret code, Instant earliest, String passwordHash, Instant now) {
        return isNewestCode(code, earliest) && create(passwordHash, now);
    }

    /** Sets another password, and ends all sessions: whoever knew the old one is out. */
    @Writes(visible = false)
    void change(String passwordHash) {
        entityManager
                .createNativeQuery("UPDATE owner SET password_hash = ? WHERE id = ?")
                .setParameter(1, passwordHash)
                .setParameter(2, Owner.ID)
                .executeUpdate();
        entityManager.createNativeQuery("DELETE FROM owner_sessions").executeUpdate();
    }

    /** @param language a tag of BCP 47; null for the browser's */
    void speak(String language) {
        entityManager
                .createNativeQuery("UPDATE owner SET language = ? WHERE id = ?")
                .setParameter(1, language)
                .setParameter(2, Owner.ID)
                .executeUpdate();
    }

    void addCode(Secret code, Instant now) {
        entityManager
                .createNativeQuery("INSERT INTO setup_codes (code_hash, created_at) VALUES (?, ?)")
                .setParameter(1, code.hash())
                .setParameter(2, text(now))
                .executeUpdate();
    }

    /**
     * Whether this code was made last of all, and after that moment. Two nodes that start at once cannot see each
     * other's code to remove it: the newest counts, whatever else is there.
     */
    boolean isNewestCode(Secret code, Instant earliest) {
        return entityManager
                .createNativeQuery("SELECT code_hash FROM setup_codes WHERE created_at > ?"
                        + " ORDER BY created_at DESC, code_hash DESC")
                .setParameter(1, text(earliest))
                .setMaxResults(1)
                .getResultList()
                .contains(code.hash());
    }

    void removeCodes() {
        entityManager.createNativeQuery("DELETE FROM setup_codes").executeUpdate();
    }

    private static String text(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }
}
