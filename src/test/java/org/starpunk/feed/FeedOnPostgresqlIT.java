package org.starpunk.feed;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.starpunk.testing.InContainer;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StatementRecorder;

class FeedOnPostgresqlIT extends FeedTrials {

    @Deployment
    @TargetsContainer("postgresql")
    static WebArchive war() {
        return InContainer.war(FeedOnPostgresqlIT.class, FeedTrials.class, SampleFiles.class, StatementRecorder.class);
    }
}
