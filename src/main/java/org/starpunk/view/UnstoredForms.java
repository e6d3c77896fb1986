package org.starpunk.view;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.util.Optional;
import org.starpunk.database.Obstacle;

/** Answers a form that cannot be stored, as the disk is full or the database is locked, with its text and the reason. */
final class UnstoredForms {

    /** In bytes: a text of full length, in letters that HTML writes as six each, and the rest of the page. */
    private static final int LONGEST_FORM = 2 << 20;

    private UnstoredForms() {}

    /** False when this failure is another one. */
    static boolean answer(ExceptionQueuedEventContext failure, FacesContext context) {
        if (!PhaseId.INVOKE_APPLICATION.equals(failure.getPhaseId())) {
            return false;
        }
        Optional<Obstacle> obstacle = Obstacle.of(failure.getException());
        obstacle.ifPresent(found -> {
            found.report(failure.getException());
            giveBack(context, found);
        });
        return obstacle.isPresent();
    }

    private static void giveBack(FacesContext context, Obstacle obstacle) {
        ExternalContext answer = context.getExternalContext();
        // The form asks the database, too. When that fails, the answer says what failed first, and is not half written.
        answer.getRequestMap().put(Obstacle.class.getName(), obstacle);
        answer.setResponseBufferSize(LONGEST_FORM);
        answer.setResponseStatus(obstacle.status());
        answer.setResponseHeader("Retry-After", obstacle.retryAfter());
        Page.complain(obstacle.sentenceForWriter());
        context.renderResponse();
    }
}
