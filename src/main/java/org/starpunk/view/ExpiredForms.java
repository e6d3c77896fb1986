package org.starpunk.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;

/** Answers a form whose view cannot be restored, because it expired or was forged, or was sent for another session, with a page that leads back. */
final class ExpiredForms {

    static final String VIEW = "/admin/expired.xhtml";

    private ExpiredForms() {}

    /** False when this failure is another one. */
    static boolean answer(ExceptionQueuedEventContext failure, FacesContext context) {
        if (!PhaseId.RESTORE_VIEW.equals(failure.getPhaseId())) {
            return false;
        }
        answer(context);
        return true;
    }

    static void answer(FacesContext context) {
        context.setViewRoot(context.getApplication().getViewHandler().createView(context, VIEW));
        context.getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
        context.renderResponse();
    }
}
