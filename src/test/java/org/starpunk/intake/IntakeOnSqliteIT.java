package org.starpunk.intake;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.starpunk.testing.InContainer;

class IntakeOnSqliteIT extends IntakeTrials {

    @Deployment
    @TargetsContainer("sqlite")
    static WebArchive war() {
        return InContainer.war();
    }
}
