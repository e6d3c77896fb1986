package org.starpunk.listener;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.FileCacheFilter;

/**
 * Puts this package's filters into the server's listeners while the application is there. On a server that has other
 * listeners than these the application runs as well, with that server's answers.
 */
@WebListener
public class ListenerGuard implements ServletContextListener {

    private static final Logger LOGGER = Logger.getLogger(ListenerGuard.class.getName());

    private final List<Runnable> undo = new ArrayList<>();

    @Inject
    private Refusals refusals;

    @Inject
    private ReadyAnswers answers;

    @Inject
    private Draining draining;

    @Inject
    @Any
    private Instance<Witness> witnesses;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        // Made here for the first time, as the threads of a listener know no application.
        refusals.refuse(400, "/");
        undo.add(GoneClients.unmentioned());
        try {
            Witnesses present = new Witnesses(witnesses.stream());
            for (FilterChain chain : NetworkListeners.filterChains()) {
                guard(chain, present);
            }
            undo.add(NetworkListeners.handOverLate());
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOGGER.log(
                    Level.WARNING,
                    "This server keeps its own rules for malformed and slow requests: its listeners are not those of"
                            + " Payara 6",
                    e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Collections.reverse(undo);
        undo.forEach(Runnable::run);
    }

    private void guard(FilterChain chain, Witnesses present) {
        Arrivals arrivals = new Arrivals(refusals, present);
        draining.include(arrivals);
        for (int index = 0; index < chain.size(); index++) {
            Filter filter = chain.get(index);
            if (filter instanceof HttpServerFilter codec) {
                replace(chain, index, new RequestHeadFilter(codec, arrivals, present, draining));
            } else if (filter instanceof FileCacheFilter) {
                // Static files are the application's, so that this cache is off and its place free. No place is added:
                // a request that is just on its way through the chain would not come to the last one.
                replace(chain, index, new FilterPair(new RequestBodyFilter(arrivals), new ReadyAnswerFilter(answers)));
            }
        }
        undo.add(arrivals::stop);
    }

    private void replace(FilterChain chain, int index, Filter filter) {
        Filter old = chain.set(index, filter);
        undo.add(() -> chain.set(index, old));
    }
}
