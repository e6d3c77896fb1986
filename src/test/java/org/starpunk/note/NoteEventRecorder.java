package org.starpunk.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.starpunk.database.Writes;

/** Observes notes as rooms do that come later: with a row of its own, in the note's transaction, and after it. */
@ApplicationScoped
public class NoteEventRecorder {

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private volatile boolean isOn;

    @Writes(visible = false)
    public void start() {
        entityManager
                .createNativeQuery("CREATE TABLE IF NOT EXISTS observed (number INTEGER, event TEXT)")
                .executeUpdate();
        entityManager.createNativeQuery("DELETE FROM observed").executeUpdate();
        heard.clear();
        isOn = true;
    }

    @Writes(visible = false)
    public void stop() {
        isOn = false;
        entityManager.createNativeQuery("DROP TABLE observed").executeUpdate();
    }

    void inProgress(@Observes NoteEvent event) {
        if (isOn) {
            entityManager
                    .createNativeQuery("INSERT INTO observed SELECT COUNT(*), ? FROM observed")
                    .setParameter(1, event.toString())
                    .executeUpdate();
        }
    }

    void afterSuccess(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoteEvent event) {
        heard.add(event.toString());
    }

    /** What was heard after it had been stored. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** What was stored with the note. */
    public List<String> stored() {
        List<?> events = entityManager
                .createNativeQuery("SELECT event FROM observed ORDER BY number")
                .getResultList();
        return events.stream().map(String::valueOf).toList();
    }
}
