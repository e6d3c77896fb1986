package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The rows of access tokens. */
@Dependent
class AccessTokenRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(AccessToken token) {
        entityManager.persist(token);
    }

    Optional<AccessToken> find(long id) {
        return Optional.ofNullable(entityManager.find(AccessToken.class, id));
    }

    Optional<AccessToken> findByHash(String hash) {
        return entityManager
                .createQuery("SELECT t FROM AccessToken t WHERE t.tokenHash = :hash", AccessToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    List<AccessToken> listNewest() {
        return entityManager
                .createQuery("SELECT t FROM AccessToken t ORDER BY t.id DESC", AccessToken.class)
                .getResultList();
    }
}
