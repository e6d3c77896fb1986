package org.starpunk.tag;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.starpunk.testing.InContainer;
import org.starpunk.testing.QueryPlan;
import org.starpunk.testing.StatementRecorder;

class TagListsOnPostgresqlIT extends TagListTrials {

    @Deployment
    @TargetsContainer("postgresql")
    static WebArchive war() {
        return InContainer.war(
                TagListsOnPostgresqlIT.class, TagListTrials.class, QueryPlan.class, StatementRecorder.class);
    }
}
