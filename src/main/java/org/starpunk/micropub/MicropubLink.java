package org.starpunk.micropub;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.starpunk.site.DiscoveryLink;

/** How clients find where to post (Micropub 5.3). */
@Dependent
class MicropubLink {

    @Produces
    DiscoveryLink micropub() {
        return new DiscoveryLink("micropub", "/micropub");
    }
}
