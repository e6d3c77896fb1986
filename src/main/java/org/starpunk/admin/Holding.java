package org.starpunk.admin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.indieauth.Grant;
import org.starpunk.indieauth.Scope;
import org.starpunk.view.Moment;
import org.starpunk.view.Moments;

/**
 * What somebody may do for the owner: a grant of an application, or a token that was made by hand.
 *
 * @param clientId empty when it was made by hand
 * @param lastUsed null when it was never used
 * @param end null when the owner has to end it
 * @param question the page that asks whether to end it
 * @param subject the parameter of that page which names it
 */
public record Holding(
        long id,
        String name,
        String clientId,
        List<String> scopes,
        Moment since,
        Moment lastUsed,
        Moment end,
        String question,
        String subject) {

    static Holding of(Grant grant, Moments moments) {
        return new Holding(
                grant.id(),
                grant.clientName(),
                grant.clientId(),
                words(grant.scopes()),
                moments.of(grant.createdAt()),
                moment(grant.lastUsedAt(), moments),
                moment(grant.expiresAt(), moments),
                "/admin/tokens/revoke-application",
                "grant");
    }

    static Holding of(AccessToken token, Moments moments) {
        return new Holding(
                token.id(),
                token.name(),
                "",
                words(token.scopes()),
                moments.of(token.createdAt()),
                moment(token.lastUsedAt(), moments),
                moment(token.expiresAt(), moments),
                "/admin/tokens/revoke",
                "token");
    }

    private static List<String> words(Collection<Scope> scopes) {
        return scopes.stream().map(Scope::toString).toList();
    }

    private static Moment moment(Optional<Instant> instant, Moments moments) {
        return instant.map(moments::of).orElse(null);
    }
}
