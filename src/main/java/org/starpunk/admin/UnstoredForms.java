package org.starpunk.admin;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.util.Optional;
import org.starpunk.database.Obstacle;

/** Answers a form that cannot be stored, as the disk is full or the database is locked, with its text and the reason. */
final class UnstoredForms {

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
        answer.setResponseStatus(obstacle.status());
        answer.setResponseHeader("Retry-After", obstacle.retryAfter());
        Page.complain(obstacle.wordsForWriter());
        context.renderResponse();
    }
}
