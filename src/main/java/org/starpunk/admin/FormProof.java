package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.owner.OwnerSessions;

/** What a form of this view must bring along: a page of another site cannot know it. */
@Named
@RequestScoped
public class FormProof {

    @Inject
    private OwnerSessions sessions;

    /** Empty without a session. */
    public String getValue() {
        return sessions.proof(Page.request(), view());
    }

    boolean isSent() {
        return sessions.isProof(Page.request(), view(), Page.parameter("proof"));
    }

    private static String view() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }
}
