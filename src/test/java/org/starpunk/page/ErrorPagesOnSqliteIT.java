package org.starpunk.page;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.starpunk.testing.InContainer;
import org.starpunk.testing.StatementRecorder;

class ErrorPagesOnSqliteIT extends ErrorPagesTrials {

    @Deployment
    @TargetsContainer("sqlite")
    static WebArchive war() {
        return InContainer.war(ErrorPagesOnSqliteIT.class, ErrorPagesTrials.class, StatementRecorder.class);
    }
}
