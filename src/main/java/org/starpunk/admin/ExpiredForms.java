package org.starpunk.admin;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Iterator;

/** Answers a form whose view cannot be restored, because it expired or was forged, with a page that leads back. */
public class ExpiredForms extends ExceptionHandlerFactory {

    static final String VIEW = "/admin/expired.xhtml";

    public ExpiredForms(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Expiry(getWrapped().getExceptionHandler());
    }

    private static final class Expiry extends ExceptionHandlerWrapper {

        Expiry(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                if (PhaseId.RESTORE_VIEW.equals(events.next().getContext().getPhaseId())) {
                    events.remove();
                    showExpired(FacesContext.getCurrentInstance());
                }
            }
            getWrapped().handle();
        }

        private static void showExpired(FacesContext context) {
            context.setViewRoot(context.getApplication().getViewHandler().createView(context, VIEW));
            context.getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
            context.renderResponse();
        }
    }
}
