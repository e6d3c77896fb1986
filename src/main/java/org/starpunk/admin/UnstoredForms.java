package org.starpunk.admin;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;
import java.util.Optional;
import org.starpunk.database.Obstacle;

/** Answers a form that cannot be stored, as the disk is full or the database is locked, with its text and the reason. */
public class UnstoredForms extends ExceptionHandlerFactory {

    public UnstoredForms(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Return(getWrapped().getExceptionHandler());
    }

    private static final class Return extends ExceptionHandlerWrapper {

        Return(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                ExceptionQueuedEventContext event = events.next().getContext();
                if (PhaseId.INVOKE_APPLICATION.equals(event.getPhaseId())) {
                    Optional<Obstacle> obstacle = Obstacle.of(event.getException());
                    obstacle.ifPresent(found -> {
                        events.remove();
                        found.report(event.getException());
                        giveBack(FacesContext.getCurrentInstance(), found);
                    });
                }
            }
            getWrapped().handle();
        }

        private static void giveBack(FacesContext context, Obstacle obstacle) {
            ExternalContext answer = context.getExternalContext();
            answer.setResponseStatus(obstacle.status());
            answer.setResponseHeader("Retry-After", obstacle.retryAfter());
            Page.complain(obstacle.wordsForWriter());
            context.renderResponse();
        }
    }
}
