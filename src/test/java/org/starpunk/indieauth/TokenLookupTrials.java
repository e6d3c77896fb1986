package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.starpunk.owner.Secret;
import org.starpunk.testing.QueryPlan;
import org.starpunk.testing.StatementRecorder;

/** What finding a token costs, and what becomes of rows that nobody needs, inside the server. */
@ArquillianTest
abstract class TokenLookupTrials {

    @Inject
    private IndieAuthService tokens;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    @Resource
    private UserTransaction transaction;

    @Test
    void a_token_is_found_by_one_statement_through_an_index() throws Exception {
        String granted = signedIn("https://one.example/").accessToken();
        String byHand = tokens.issue("by hand", Set.of(Scope.CREATE), GrantLife.DAY);
        for (String token : List.of(granted, byHand, "unknown")) {
            List<String> statements = StatementRecorder.record(entityManager, () -> tokens.authenticate(token));
            assertThat(statements).hasSize(1);
            assertThat(QueryPlan.of(statements.get(0), entityManager, transaction))
                    .containsPattern("access_tokens_token_hash_unique|sqlite_autoindex_access_tokens_1")
                    .containsPattern("grants_pkey|INTEGER PRIMARY KEY")
                    .doesNotContain("Seq Scan", "SCAN t");
        }
        assertThat(tokens.authenticate(granted)).isPresent();
        assertThat(tokens.authenticate(byHand)).isPresent();
    }

    @Test
    void codes_and_refresh_tokens_are_found_through_an_index() throws Exception {
        for (Runnable search : List.<Runnable>of(
                () -> tokens.exchange(redemption("unknown", "https://one.example/")),
                () -> tokens.refresh("unknown", "https://one.example/", Optional.empty()))) {
            String statement = StatementRecorder.record(entityManager, search).stream()
                    .filter(sql -> sql.startsWith("SELECT") && sql.contains("_hash"))
                    .findFirst()
                    .orElseThrow();
            assertThat(QueryPlan.of(statement, entityManager, transaction))
                    .containsPattern("_hash_unique|sqlite_autoindex_(authorization_codes|refresh_tokens)_1")
                    .doesNotContain("Seq Scan", "SCAN t");
        }
    }

    @Test
    void all_that_a_client_was_granted_ends_at_once_and_others_go_on() {
        IssuedTokens one = signedIn("https://two.example/");
        IssuedTokens again = signedIn("https://two.example/");
        IssuedTokens other = signedIn("https://three.example/");
        assertThat(tokens.listGrants()).extracting(Grant::clientId).contains("https://two.example/");
        tokens.revokeClient("https://two.example/");
        assertThat(tokens.authenticate(one.accessToken())).isEmpty();
        assertThat(tokens.authenticate(again.accessToken())).isEmpty();
        assertThat(tokens.authenticate(other.accessToken())).isPresent();
        assertThat(tokens.listGrants())
                .extracting(Grant::clientId)
                .doesNotContain("https://two.example/")
                .contains("https://three.example/");
    }

    @Test
    void everything_ends_at_once() {
        IssuedTokens granted = signedIn("https://four.example/");
        String byHand = tokens.issue("by hand", Set.of(Scope.CREATE), GrantLife.UNTIL_REVOKED);
        tokens.revokeAll();
        assertThat(tokens.authenticate(granted.accessToken())).isEmpty();
        assertThat(tokens.authenticate(byHand)).isEmpty();
        assertThat(tokens.listGrants()).isEmpty();
    }

    @Test
    void each_list_of_the_owner_takes_one_statement_and_has_what_works() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            signedIn("https://listed.example/");
            tokens.issue("listed " + name, Set.of(Scope.CREATE), GrantLife.DAY);
        }
        Grant over = tokens.listGrants().get(0);
        AccessToken gone = tokens.listMadeByHand().get(0);
        transaction.begin();
        entityManager
                .createNativeQuery(
                        "UPDATE grants SET expires_at = '2020-01-01T00:00:00.000000Z' WHERE id = " + over.id())
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        "UPDATE access_tokens SET expires_at = '2020-01-01T00:00:00.000000Z' WHERE id = " + gone.id())
                .executeUpdate();
        transaction.commit();
        assertThat(StatementRecorder.record(entityManager, () -> assertThat(tokens.listGrants())
                        .filteredOn(grant -> grant.clientId().equals("https://listed.example/"))
                        .extracting(Grant::scopes)
                        .hasSize(2)))
                .hasSize(1);
        assertThat(StatementRecorder.record(entityManager, () -> assertThat(tokens.listMadeByHand())
                        .extracting(AccessToken::name)
                        .contains("listed a", "listed b")
                        .doesNotContain("listed c", "https://listed.example/")))
                .hasSize(1);
    }

    @Test
    void a_token_made_by_hand_ends_when_its_owner_said() {
        String token = tokens.issue("for a day", Set.of(Scope.CREATE), GrantLife.DAY);
        Instant end = tokens.authenticate(token).orElseThrow().expiresAt().orElseThrow();
        assertThat(Duration.between(Instant.now(), end)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void what_ended_long_ago_goes_and_what_lives_stays() throws Exception {
        IssuedTokens old = signedIn("https://old.example/");
        IssuedTokens living = signedIn("https://living.example/");
        tokens.consent(consent("https://unredeemed.example/"));
        transaction.begin();
        entityManager
                .createNativeQuery("UPDATE grants SET revoked_at = '2020-01-01T00:00:00.000000Z'"
                        + " WHERE client_id = 'https://old.example/'")
                .executeUpdate();
        entityManager
                .createNativeQuery("UPDATE authorization_codes SET expires_at = '2020-01-01T00:00:00.000000Z'")
                .executeUpdate();
        transaction.commit();
        tokens.sweep();
        assertThat(count("grants WHERE client_id = 'https://old.example/'")).isZero();
        assertThat(count("access_tokens WHERE client_id = 'https://old.example/'"))
                .isZero();
        assertThat(count("refresh_tokens WHERE token_hash = '" + new Secret(old.refreshToken()).hash() + "'"))
                .isZero();
        assertThat(count("authorization_codes WHERE client_id = 'https://old.example/'"))
                .isZero();
        assertThat(count("authorization_codes WHERE client_id = 'https://unredeemed.example/'"))
                .isZero();
        // A second use of its code would still end it.
        assertThat(count("authorization_codes WHERE client_id = 'https://living.example/'"))
                .isEqualTo(1);
        assertThat(tokens.refresh(living.refreshToken(), "https://living.example/", Optional.empty()))
                .isPresent();
    }

    private IssuedTokens signedIn(String client) {
        return tokens.exchange(redemption(tokens.consent(consent(client)).value(), client))
                .orElseThrow();
    }

    private static Consent consent(String client) {
        ClientId id = ClientId.of(client).orElseThrow();
        AuthorizationRequest request = new AuthorizationRequest(
                id,
                RedirectUri.of(client + "callback").orElseThrow(),
                "state",
                CodeChallenge.of("y5UF_tmp_ICTDGza-Ou2vUvx2cu7DBN-Xwf_z0RDfTw").orElseThrow(),
                Set.of(Scope.CREATE));
        return new Consent(request, ClientInformation.unread(id), request.scopes(), GrantLife.YEAR);
    }

    private static Redemption redemption(String code, String client) {
        return new Redemption(code, client, client + "callback", "a-verifier-of-forty-three-characters-or-more");
    }

    private long count(String rows) {
        return ((Number) entityManager
                        .createNativeQuery("SELECT COUNT(*) FROM " + rows)
                        .getSingleResult())
                .longValue();
    }
}
