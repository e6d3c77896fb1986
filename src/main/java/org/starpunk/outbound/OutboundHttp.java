package org.starpunk.outbound;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.starpunk.configuration.Keys;
import org.starpunk.site.SiteUrl;

/** Asks strangers. */
@ApplicationScoped
public class OutboundHttp {

    /** Requests at once; another one is refused, so that strangers who are slow keep nobody else waiting. */
    static final int MAX_AT_ONCE = 16;

    /** So many more for the owner, so that no stranger keeps the owner waiting either. */
    static final int MAX_FOR_OWNER = 4;

    private static final int IDLE_SECONDS = 60;

    private AddressGuard guard;
    private StrangersClient clients;
    private ThreadPoolExecutor threads;
    private ThreadPoolExecutor threadsForOwner;

    /** For the container. */
    protected OutboundHttp() {}

    @Inject
    public OutboundHttp(Keys keys, SiteUrl site) throws NoSuchAlgorithmException {
        this(
                new AddressGuard(OutboundSettings.from(keys).privateAddressesAllowed()),
                SSLContext.getDefault(),
                site,
                Thread::new);
    }

    OutboundHttp(AddressGuard guard, SSLContext tls, SiteUrl site, ThreadFactory threads) {
        this.guard = guard;
        this.clients = new StrangersClient(tls, "StarPunk (+%s)".formatted(site));
        this.threads = pool(MAX_AT_ONCE, threads);
        this.threadsForOwner = pool(MAX_FOR_OWNER, threads);
    }

    /** Threads of its own: nobody can end the look-up of a name, which may take longer than anybody waits. */
    private static ThreadPoolExecutor pool(int most, ThreadFactory threads) {
        return new ThreadPoolExecutor(0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = threads.newThread(task);
            thread.setName("outbound");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Gets what is at a URL, and comes back within the time, whatever the stranger does.
     *
     * @param accept what the header {@code Accept} says
     */
    public OutboundResponse get(URI url, String accept, OutboundLimits limits) throws OutboundException {
        return get(url, accept, limits, threads);
    }

    /** As {@link #get}, on behalf of the owner alone. */
    public OutboundResponse getForOwner(URI url, String accept, OutboundLimits limits) throws OutboundException {
        return get(url, accept, limits, threadsForOwner);
    }

    private OutboundResponse get(URI url, String accept, OutboundLimits limits, ThreadPoolExecutor pool)
            throws OutboundException {
        Exchange exchange = new Exchange(guard, clients, OutboundUrl.of(url), accept, limits);
        try {
            return result(pool.submit(exchange::run), exchange, url, limits);
        } catch (RejectedExecutionException e) {
            throw new OutboundException(
                    OutboundException.Reason.BUSY,
                    "%d requests to strangers are under way".formatted(pool.getMaximumPoolSize()),
                    e);
        }
    }

    private static OutboundResponse result(
            Future<OutboundResponse> answer, Exchange exchange, URI url, OutboundLimits limits)
            throws OutboundException {
        try {
            return answer.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new OutboundException(
                    OutboundException.Reason.TIMED_OUT, "%s took longer than %s".formatted(url, limits.time()), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutboundException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundException(OutboundException.Reason.FAILED, "%s was not waited for".formatted(url), e);
        } finally {
            exchange.abandon();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
        threadsForOwner.shutdownNow();
    }
}
