package org.starpunk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.starpunk.owner.OwnerSessions;

/** What a form of this view must bring along: a page of another site cannot know it. */
@Named
@RequestScoped
public class FormProof {

    private static final String SCRIPTS = "scripts";

    @Inject
    private OwnerSessions sessions;

    /** Empty without a session. */
    public String getValue() {
        return sessions.proof(Page.request(), view());
    }

    /** What a script of a page of this session must send along. */
    public String getForScripts() {
        return sessions.proof(Page.request(), SCRIPTS);
    }

    /** Whether a script has. */
    public boolean isSentByScript(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Form-Proof"))
                .filter(claimed -> sessions.isProof(request, SCRIPTS, claimed))
                .isPresent();
    }

    boolean isSent() {
        return sessions.isProof(Page.request(), view(), Page.parameter("proof"));
    }

    private static String view() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }
}
