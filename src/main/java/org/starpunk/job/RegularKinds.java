package org.starpunk.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The kinds of regular jobs. How late one is its row does not say: where nothing is to do, nothing is written. */
@ApplicationScoped
class RegularKinds {

    private List<String> names;

    /** Of the proxy alone. */
    RegularKinds() {}

    @Inject
    RegularKinds(Instance<RegularJob> jobs) {
        this.names = jobs.stream().map(RegularJob::name).toList();
    }

    List<String> names() {
        return names;
    }
}
