package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.starpunk.owner.OwnerSession;
import org.starpunk.owner.OwnerSessions;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Moment;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/** The view of the browsers that are signed in, where each can be signed out. */
@Named
@RequestScoped
public class SessionListBacking {

    @Inject
    private OwnerSessions sessions;

    @Inject
    private Moments moments;

    private List<Row> rows;

    /** Ends the session whose button was pressed, or all others, if a button was. */
    public void change() {
        String ended = Page.pressed("session");
        if (!ended.isEmpty()) {
            sessions.end(ended);
            Page.redirect("/admin/sessions?ended=one");
        } else if (!Page.pressed("endOthers").isEmpty()) {
            sessions.endOthers(Page.request());
            Page.redirect("/admin/sessions?ended=others");
        }
    }

    public List<Row> getRows() {
        if (rows == null) {
            String here =
                    sessions.find(Page.request()).map(OwnerSession::digest).orElse("");
            rows = sessions.list().stream()
                    .map(session -> Row.of(session, session.digest().equals(here), moments))
                    .toList();
        }
        return rows;
    }

    /** Whether another browser is signed in. */
    public boolean isShared() {
        return getRows().size() > 1;
    }

    /** What was ended just now: {@code one} or {@code others}; empty when this is not the answer to that. */
    public String getEnded() {
        return Page.parameter("ended");
    }

    public long getIdleHours() {
        return OwnerSession.IDLE.toHours();
    }

    public long getLongestDays() {
        return OwnerSession.LONGEST.toDays();
    }

    /**
     * A session in the list.
     *
     * @param here whether it is that of the browser which shows the list
     */
    public record Row(String id, Sentence browser, String address, Moment since, Moment seen, boolean here) {

        static Row of(OwnerSession session, boolean here, Moments moments) {
            return new Row(
                    session.digest(),
                    BrowserName.of(session.browser()).sentence(),
                    session.address(),
                    moments.of(session.createdAt()),
                    moments.of(session.seenAt()),
                    here);
        }
    }
}
