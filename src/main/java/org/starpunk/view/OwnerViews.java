package org.starpunk.view;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.starpunk.owner.OwnerSession;

/**
 * The last door: whatever path led to a view, only the owner sees it, unless it is one that makes the owner; and only
 * what was sent as a form of a page of this session is taken for one. Faces itself would execute any request that carries
 * a view state.
 */
public class OwnerViews implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final Set<String> OPEN = Set.of("/admin/sign-in.xhtml", "/admin/set-up.xhtml", ExpiredForms.VIEW);

    /** What these ask stands in their addresses, and nobody types anything. */
    private static final Set<String> ASKED_AGAIN = Set.of("/admin/consent.xhtml");

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Inject
    private transient FormProof proof;

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        UIViewRoot view = context.getViewRoot();
        if (context.isPostback() && !Page.isSent()) {
            context.renderResponse();
        }
        if (view == null || OPEN.contains(view.getViewId())) {
            return;
        }
        if (!context.getExternalContext().isUserInRole(OwnerSession.CALLER)) {
            refuse(context);
        } else if (Page.isSent() && !proof.isSent()) {
            answerUnproven(view, context);
        } else {
            // For the key that opens the help; what a view allows instead, it says later.
            Page.allowScripts();
        }
    }

    private static void answerUnproven(UIViewRoot view, FacesContext context) {
        if (ASKED_AGAIN.contains(view.getViewId())) {
            Page.redirect(Page.request().getRequestURI() + "?" + Page.query());
        } else {
            ExpiredForms.answer(context);
        }
    }

    private static void refuse(FacesContext context) {
        try {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
