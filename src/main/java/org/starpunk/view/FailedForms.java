package org.starpunk.view;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import java.util.Iterator;

/** Answers forms that fail for a reason that their sender can be told; all others are the server's failures. */
public class FailedForms extends ExceptionHandlerFactory {

    public FailedForms(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Answers(getWrapped().getExceptionHandler());
    }

    private static final class Answers extends ExceptionHandlerWrapper {

        Answers(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext context = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                ExceptionQueuedEventContext failure = events.next().getContext();
                if (ExpiredForms.answer(failure, context) || UnstoredForms.answer(failure, context)) {
                    events.remove();
                }
            }
            getWrapped().handle();
        }
    }
}
