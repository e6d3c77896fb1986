package org.starpunk.editor;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.starpunk.database.Writes;

/** The transactions of what is typed and not saved. No visitor sees any of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkingCopyService {

    @Inject
    private WorkingCopyRepository copies;

    @Inject
    private Clock clock;

    /** Keeps what a form says now, in place of what it said before. */
    @Writes(visible = false)
    public void keep(WorkingCopy copy) {
        copy.touch(clock.instant());
        copies.put(copy);
    }

    @Writes(visible = false)
    public void drop(String key) {
        copies.delete(key);
    }

    public Optional<WorkingCopy> find(String key) {
        return copies.find(key);
    }

    /** Those of a note, the last typed first. */
    public List<WorkingCopy> listOf(long note) {
        return copies.listOf(note);
    }

    /** Those of new notes, the last typed first. */
    public List<WorkingCopy> listNew() {
        return copies.listNew();
    }

    public boolean isAnyForgotten() {
        return copies.existsBefore(oldest());
    }

    /** Takes away what nobody has come back to. */
    @Writes(visible = false)
    public void forget() {
        copies.deleteBefore(oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(WorkingCopy.LIFE);
    }
}
