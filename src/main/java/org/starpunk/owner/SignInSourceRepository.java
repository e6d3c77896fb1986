package org.starpunk.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.database.Writes;

/**
 * The rows of those who try to sign in. There are few: a stranger makes one for each try at most, and all strangers
 * together are heard once a minute.
 */
@Dependent
class SignInSourceRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** For how long nobody from this network is heard; empty when the next try is. */
    Optional<Duration> findWait(SignInWay way, String network, Instant now) {
        SignInSource here = find(way.of(network));
        Stream<Duration> own = here.waitAt(now, SignInLimit.OF_ONE).stream();
        Stream<Duration> everybodys = here.isKnown(now)
                ? Stream.empty()
                : find(way.ofStrangers()).waitAt(now, SignInLimit.OF_STRANGERS).stream();
        return Stream.concat(own, everybodys).max(Duration::compareTo);
    }

    /**
     * Counts a try before it is looked at: of many at once on all nodes, no more are heard than of many one after the
     * other.
     *
     * @return for how long nobody is heard; empty when this try is
     */
    @Writes(visible = false)
    Optional<Duration> enter(SignInWay way, String network, Instant now) {
        Optional<Duration> wait = findWait(way, network, now);
        if (wait.isEmpty()) {
            SignInSource here = get(way.of(network));
            here.enter(now);
            if (!here.isKnown(now)) {
                get(way.ofStrangers()).enter(now);
            }
        }
        return wait;
    }

    /** The try that was counted last was the owner's. */
    @Writes(visible = false)
    void succeed(SignInWay way, String network, Instant now) {
        SignInSource here = get(way.of(network));
        if (!here.isKnown(now)) {
            get(way.ofStrangers()).takeBack();
        }
        here.succeed(now);
    }

    /** Whether {@link #sweep} would find any. */
    boolean existsForgotten(Instant now) {
        return list().stream().anyMatch(source -> source.isForgotten(now));
    }

    @Writes(visible = false)
    void sweep(Instant now) {
        list().stream().filter(source -> source.isForgotten(now)).forEach(entityManager::remove);
    }

    private List<SignInSource> list() {
        return entityManager
                .createQuery("SELECT s FROM SignInSource s", SignInSource.class)
                .getResultList();
    }

    /** As it is, or as new. */
    private SignInSource find(String source) {
        return Optional.ofNullable(entityManager.find(SignInSource.class, source))
                .orElseGet(() -> new SignInSource(source));
    }

    private SignInSource get(String source) {
        SignInSource found = find(source);
        entityManager.persist(found);
        return found;
    }
}
