package org.starpunk.owner;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.configuration.Configuration;
import org.starpunk.site.SiteUrl;

/** Sees at each start that there is an owner, or a way to become the owner. */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class OwnerSetUp {

    private static final Logger LOGGER = Logger.getLogger(OwnerSetUp.class.getName());

    @Inject
    private Configuration configuration;

    @Inject
    private SiteUrl site;

    @Inject
    private OwnerService owners;

    @PostConstruct
    void start() {
        LOGGER.log(Level.INFO, "The site is at {0}", site);
        if (owners.exists()) {
            return;
        }
        Optional<String> password = configuration.ownerPassword();
        if (password.isEmpty()) {
            Secret code = owners.newSetUpCode();
            LOGGER.log(
                    Level.INFO,
                    "StarPunk has no owner yet. To become the owner, open {0} (it works once, within an hour)",
                    site.resolve("/admin/set-up?code=" + code.value()));
        } else if (owners.create(OwnerPassword.of(password.get()))) {
            LOGGER.info("The owner was created, with the password in starpunk.owner.password");
        }
    }
}
