package org.starpunk.owner;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.configuration.Keys;
import org.starpunk.site.SiteOpened;
import org.starpunk.site.SiteUrl;

/** Sees at each start that there is an owner, or a way to become the owner. */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class OwnerSetUp {

    private static final Logger LOGGER = Logger.getLogger(OwnerSetUp.class.getName());

    @Inject
    private Keys keys;

    @Inject
    private SiteUrl site;

    @Inject
    private OwnerService owners;

    @PostConstruct
    void start() {
        configured().filter(password -> !owners.exists()).ifPresent(this::create);
    }

    private Optional<String> configured() {
        return OwnerSettings.from(keys).password();
    }

    private void create(String password) {
        if (owners.create(OwnerPassword.of(password))) {
            LOGGER.info("The owner was created, with the password in starpunk.owner.password");
        }
    }

    /** Public, as an observer of a session bean must be. To verify a password takes so long that no start waits for it. */
    public void tell(@Observes SiteOpened event) {
        if (!owners.exists()) {
            invite();
        } else if (configured()
                .filter(password -> owners.verify(password).isEmpty())
                .isPresent()) {
            LOGGER.warning("starpunk.owner.password is ignored: the site has its owner, who has another password."
                    + " Remove STARPUNK_OWNER_PASSWORD, or see \"A new password\" in docs/operations.md");
        }
    }

    private void invite() {
        Secret code = owners.newSetUpCode();
        LOGGER.log(
                Level.INFO,
                "StarPunk has no owner yet. To become the owner, open {0} (it works once, within an hour)",
                site.resolve("/admin/set-up?code=" + code.value()));
    }
}
