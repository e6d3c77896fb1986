package org.starpunk.indieauth;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The client that acts for the owner in this request; none when the owner does it, or the server by itself. */
@Dependent
public class CurrentClient {

    @Inject
    private Known known;

    /** What the owner or the client itself calls it. */
    public Optional<String> name() {
        try {
            return Optional.ofNullable(known.name());
        } catch (ContextNotActiveException e) {
            // Work that is done for no request.
            return Optional.empty();
        }
    }

    void is(AccessToken token) {
        known.set(token.name());
    }

    /** As long as the request lasts. */
    @RequestScoped
    public static class Known {

        private String name;

        public String name() {
            return name;
        }

        public void set(String clientName) {
            name = clientName;
        }
    }
}
